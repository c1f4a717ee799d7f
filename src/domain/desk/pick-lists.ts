// Pick lists as the desk shows them: how far each has come, who walks it, on which device.
import { z } from 'zod';
import { shortReasons } from '../picking/model.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

const count = z.number().int().nonnegative();
const named = z.object({ id: z.string(), name: z.string() });

export const pickListStates = ['ready', 'picking', 'paused', 'done'] as const;

/** `pausedAt`: the location where its cart stands; null unless it is paused. `device`: who holds the lease. */
export const pickListRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  station: z.string(),
  state: z.enum(pickListStates),
  operator: named.nullable(),
  pausedAt: z.string().nullable(),
  device: named.nullable(),
  orders: count,
  stops: count,
  closedStops: count,
});
export type PickListRow = z.infer<typeof pickListRowSchema>;

export const pickListQuerySchema = pageQuerySchema.extend({ state: z.enum(pickListStates).optional() });

export const pickListCountsSchema = z.object({ ready: count, picking: count, paused: count, done: count });
export const pickListsPageSchema = pageSchema(pickListRowSchema).extend({ counts: pickListCountsSchema });
export type PickListsPage = z.infer<typeof pickListsPageSchema>;

const stopLineSchema = z.object({
  orderId: z.string(),
  n: count,
  slot: count,
  quantity: count,
  put: count,
});

/** `short`: why the bin gave less; null unless the stop is short. `name`: the item's. */
const stopRowSchema = z.object({
  n: count,
  location: z.string(),
  sku: z.string(),
  name: z.string(),
  state: z.enum(['open', 'skipped', 'short', 'picked']),
  short: z.enum(shortReasons).nullable(),
  lines: z.array(stopLineSchema),
});

const cartSlotSchema = z.object({
  slot: count,
  orderId: z.string(),
  totes: z.array(z.object({ tote: z.string(), state: z.enum(['open', 'full', 'dropped']) })),
});

export const pickListDetailSchema = z.object({
  list: pickListRowSchema,
  cart: z.array(cartSlotSchema),
  stops: z.array(stopRowSchema),
});
export type PickListDetail = z.infer<typeof pickListDetailSchema>;

/** `device` null: taken away, and nobody's. */
export const leaseRequestSchema = z.object({ device: z.string().min(1).max(64).nullable() });
