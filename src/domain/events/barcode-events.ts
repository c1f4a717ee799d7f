// What people teach about codes: which item one means, and how many pieces of it. PRODUCT.md 4.
import { z } from 'zod';
import { hasCheckDigit } from '../barcode/check-digit.ts';
import { barcodeSchema } from '../catalogue/definitions.ts';
import { goodsSchema } from '../stock/movement.ts';

/** Fourteen digits are a GTIN, and one whose check digit is wrong was misread: nothing may be learnt from it. */
const codeSchema = barcodeSchema.shape.code.refine(
  (code) => !/^\d{14}$/.test(code) || hasCheckDigit(code),
  'a GTIN with a wrong check digit',
);

const ofItem = z.object({ owner: goodsSchema.shape.owner, sku: goodsSchema.shape.sku, code: codeSchema });
/** `of`: the event that taught it. */
const ofTeaching = ofItem.extend({ of: z.uuid() });

export const barcodeEvents = {
  /** A person linked a code that nobody knew to an item: `quantity` pieces of it, packed as `level`. */
  'barcode.learned': {
    version: 1,
    payload: ofItem.extend({ level: barcodeSchema.shape.level, quantity: barcodeSchema.shape.quantity }),
  },
  /** Undo: what was taught no longer counts. */
  'barcode.unlearned': { version: 1, payload: ofTeaching },
  /** The server's: the item master gives the code to another item of that owner, and what was taught gives way. */
  'barcode.overruled': {
    version: 1,
    payload: ofTeaching.extend({ stands: goodsSchema.shape.sku, standsFor: barcodeSchema.shape.quantity }),
  },
} as const;
