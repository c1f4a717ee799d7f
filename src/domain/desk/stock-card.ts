// The stock card of one item: what it is, where it lies, and everything that ever moved of it.
import { z } from 'zod';
import { itemSchema } from '../catalogue/definitions.ts';
import { goodsSchema } from '../stock/movement.ts';
import { actorSchema } from './actor.ts';
import { inventoryRowSchema, stockPlaceSchema } from './inventory.ts';

const itemKeySchema = z.string().min(3).max(200);
const quantity = z.number().int();

export const stockCardQuerySchema = z.object({ item: itemKeySchema });

/**
 * Base units of what a pick face holds at least and at most. `lies`: of the item, whatever its state. `wanted`: what is
 * missing to the maximum where it is to be filled now, else 0.
 */
const faceSchema = z.object({
  location: z.string(),
  minimum: quantity,
  maximum: quantity,
  lies: quantity,
  wanted: quantity,
});
export type CardFace = z.infer<typeof faceSchema>;

/** `definition` null: nobody has defined it. `more`: of its places only the first are told. */
export const stockCardSchema = z.object({
  figures: inventoryRowSchema,
  definition: itemSchema.nullable(),
  places: z.array(stockPlaceSchema),
  more: z.boolean(),
  faces: z.array(faceSchema),
});
export type StockCard = z.infer<typeof stockCardSchema>;

/** `after`: the `next` of the page before: a ledger position, and what was on hand before it. */
export const historyQuerySchema = z.object({
  item: itemKeySchema,
  after: z
    .string()
    .regex(/^\d{1,16}:-?\d{1,16}$/)
    .optional(),
});

const named = z.object({ id: z.string(), name: z.string() }).nullable();

/**
 * One movement, in base units. `n`: which of its event's. `onHand`: of the item in the whole warehouse, after it. `at`: the device's wall clock, or
 * null where the server or the desk did it; `receivedAt`: ours; both ms since 1970.
 */
const cardMovementSchema = goodsSchema.omit({ owner: true, sku: true }).extend({
  position: z.number().int(),
  eventId: z.string(),
  n: z.number().int(),
  type: z.string(),
  device: named,
  actor: actorSchema.nullable(),
  at: z.number().nullable(),
  receivedAt: z.number(),
  from: z.string(),
  to: z.string(),
  quantity,
  onHand: quantity,
});
export type CardMovement = z.infer<typeof cardMovementSchema>;

/** `next` null: the ledger was searched to its beginning. `searchedTo`: the lowest position that was looked at. */
export const cardHistorySchema = z.object({
  rows: z.array(cardMovementSchema),
  next: z.string().nullable(),
  searchedTo: z.number().int().nonnegative(),
});
export type CardHistory = z.infer<typeof cardHistorySchema>;
