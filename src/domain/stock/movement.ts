// A movement: a quantity of one item going from one place to another inside an event. STOCK.md.
import { z } from 'zod';
import { isPlace } from './place.ts';

/** Packaging level of what is counted (GS1: base unit, inner pack, case). */
export const levelSchema = z.enum(['each', 'inner', 'case']);

export const statusSchema = z.enum(['available', 'quarantined', 'returned']);

/** The longest quantity that one event may carry, in base units; beyond it a typing slip is certain. */
export const quantitySchema = z.number().int().positive().max(1_000_000);

/**
 * What is moved, as finely as stock is kept. `expiry` is `YYYY-MM-DD`; `lot` and `serial` as AI (10) and (21)
 * of the GS1 General Specifications: up to 20 characters.
 */
export const goodsSchema = z.object({
  owner: z.string().min(1).max(64),
  sku: z.string().min(1).max(64),
  level: levelSchema,
  lot: z.string().min(1).max(20).nullable(),
  expiry: z.iso.date().nullable(),
  serial: z.string().min(1).max(20).nullable(),
  status: statusSchema,
});
export type Goods = z.infer<typeof goodsSchema>;

export const placeSchema = z.string().refine(isPlace, 'not a place');

/** `becomes`: what the goods are at the other end where that isn't what they were: a case broken, a piece damaged. */
export const movementSchema = goodsSchema.extend({
  quantity: quantitySchema,
  from: placeSchema,
  to: placeSchema,
  becomes: z.object({ level: levelSchema, status: statusSchema }).optional(),
});
export type Movement = z.infer<typeof movementSchema>;
