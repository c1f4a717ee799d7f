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

const millimetres = z.number().int().positive().max(20_000);

/** What a piece is like and asks for. Null where nobody has said; the first receipt of an item asks for its measures. */
export const itemDetailsSchema = z.object({
  /** mm, of one base unit. */
  size: z.object({ length: millimetres, width: millimetres, height: millimetres }).nullable(),
  /** Grams, of one base unit. */
  weight: z.number().int().positive().max(2_000_000).nullable(),
  /** What a receipt must state of each piece beside its item. */
  tracking: z.array(z.enum(['lot', 'expiry', 'serial'])).max(3),
  /** Days that goods must have left to live when they are received. */
  minimumLife: z.number().int().positive().max(5000).nullable(),
  /** How often it is picked, A the most: it decides where it is put and how often it is counted. */
  velocity: z.enum(['A', 'B', 'C']).nullable(),
  flags: z.array(z.enum(['heavy', 'fragile', 'hazardous', 'age-restricted'])).max(4),
  /** Harmonised System, six to ten digits. */
  customsCode: z
    .string()
    .regex(/^\d{6,10}$/)
    .nullable(),
  /** ISO 3166-1 alpha-2. */
  origin: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** What one base unit is worth, in the hundredth part of the site's currency. */
  value: z.number().int().nonnegative().max(1_000_000_000).nullable(),
});
export type ItemDetails = z.infer<typeof itemDetailsSchema>;

export const itemSchema = z.object({
  owner: goodsSchema.shape.owner,
  sku: goodsSchema.shape.sku,
  name: z.string().min(1).max(200),
  barcodes: z.array(barcodeSchema).max(50),
  policy: quantityPolicySchema,
  /** Path of the picture on this server, or null where there is none. */
  picture: z.string().max(200).nullable(),
  /** Null: nothing is known of it but its name and its codes. */
  details: itemDetailsSchema.nullable().default(null),
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
