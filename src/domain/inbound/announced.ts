// A notice as the supplier or a file announces it: what an event states and an import checks. EPCIS calls the same an
// expected receipt, EDI the DESADV or the 856.
import { z } from 'zod';
import { goodsSchema, quantitySchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);
const n = z.number().int().positive().max(9999);

/** `lot` null: any. Quantities in base units. */
export const announcedLineSchema = z.object({
  n,
  sku: goodsSchema.shape.sku,
  lot: goodsSchema.shape.lot,
  quantity: quantitySchema,
});

/** So many pieces of a line on a pallet; `expiry` where the supplier says it. */
export const expectedContentSchema = z.object({
  n,
  sku: goodsSchema.shape.sku,
  lot: goodsSchema.shape.lot,
  expiry: goodsSchema.shape.expiry,
  quantity: quantitySchema,
});
export type ExpectedContent = z.infer<typeof expectedContentSchema>;

/** `code`: an SSCC as 18 digits, or one of our own licence plates. */
export const announcedPalletSchema = z.object({
  code,
  contents: z.array(expectedContentSchema).min(1).max(200),
});

export const announcedNoticeSchema = z.object({
  noticeId: z.string().min(1).max(128),
  kind: z.enum(['ship-notice', 'purchase-order']),
  owner: goodsSchema.shape.owner,
  /** As the supplier wrote it; unique within the supplier. */
  number: code,
  supplier: z.string().min(1).max(120),
  expectedOn: z.iso.date().nullable(),
  loading: z.enum(['palletised', 'floor-loaded']),
  /** "All as expected" by scanning the same SSCC again; of others a line is counted first. */
  trusted: z.boolean(),
  lines: z.array(announcedLineSchema).min(1).max(500),
  pallets: z.array(announcedPalletSchema).max(200),
});
export type AnnouncedNotice = z.infer<typeof announcedNoticeSchema>;
