// A pick list as the server plans it: what is written into the event that makes it.
import { z } from 'zod';
import { goodsSchema, quantitySchema } from '../stock/movement.ts';

const id = z.string().min(1).max(64);

/** One order's share of a stop: so many pieces into the tote in that slot. */
export const plannedLineSchema = z.object({
  orderId: z.string().min(1).max(128),
  n: z.number().int().positive(),
  slot: z.number().int().min(1).max(8),
  quantity: quantitySchema,
});
export type PlannedLine = z.infer<typeof plannedLineSchema>;

/** A stop: one bin and one kind of goods. */
export const plannedStopSchema = z.object({
  n: z.number().int().positive(),
  location: z.string().min(1).max(64),
  goods: goodsSchema,
  lines: z.array(plannedLineSchema).min(1).max(8),
});
export type PlannedStop = z.infer<typeof plannedStopSchema>;

export const plannedListSchema = z.object({
  pickListId: id,
  number: z.string().min(1).max(20),
  /** The pack station at which the totes are dropped. */
  station: z.string().min(1).max(64),
  orders: z
    .array(z.object({ orderId: z.string().min(1).max(128), slot: z.number().int().min(1).max(8) }))
    .min(1)
    .max(8),
  stops: z.array(plannedStopSchema).min(1).max(2000),
});
export type PlannedList = z.infer<typeof plannedListSchema>;
