// Items and locations as an import, an API or the desk defines them.
import { z } from 'zod';
import { goodsSchema, levelSchema } from '../stock/movement.ts';

const codeSchema = z.string().min(1).max(64);

/** A code that means this item: a GTIN as 14 digits, or a text that isn't a GTIN, and how many pieces it stands for. */
export const barcodeSchema = z.object({
  code: codeSchema,
  level: levelSchema,
  quantity: z.number().int().positive().max(100_000),
});
export type Barcode = z.infer<typeof barcodeSchema>;

/** How a quantity is confirmed: the item once, each piece, or so many pieces as a sample. HANDHELD.md. */
export const quantityPolicySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('each') }),
  z.object({ kind: z.literal('sample'), pieces: z.number().int().positive().max(100) }),
]);
export type QuantityPolicy = z.infer<typeof quantityPolicySchema>;

export const itemSchema = z.object({
  owner: goodsSchema.shape.owner,
  sku: goodsSchema.shape.sku,
  name: z.string().min(1).max(200),
  barcodes: z.array(barcodeSchema).max(50),
  policy: quantityPolicySchema,
  /** Path of the picture on this server, or null where there is none. */
  picture: z.string().max(200).nullable(),
});
export type Item = z.infer<typeof itemSchema>;

export const locationTypeSchema = z.enum([
  'dock',
  'stage',
  'reserve',
  'pick-face',
  'pack-station',
  'lane',
  'quarantine',
  'returns',
]);

/** A location by its code `zone-aisle-bay-level-position`; `x`, `y` in metres from the warehouse's corner. */
export const placedLocationSchema = z.object({
  code: codeSchema,
  type: locationTypeSchema,
  zone: z.string().max(8),
  aisle: z.number().int().nonnegative(),
  bay: z.number().int().nonnegative(),
  level: z.string().max(4),
  position: z.string().max(4),
  side: z.enum(['left', 'right']),
  x: z.number().finite(),
  y: z.number().finite(),
  /** Two digits printed on the label, for when its barcode can't be read. */
  checkDigits: z.string().regex(/^\d{2,3}$/),
});
export type PlacedLocation = z.infer<typeof placedLocationSchema>;
