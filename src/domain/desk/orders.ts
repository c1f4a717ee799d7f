// Orders as the desk shows them: a row of the list, and one order with all that belongs to it.
import { z } from 'zod';
import { type Order, type OrderLine, orderStates } from '../orders/model.ts';
import { pageQuerySchema, pageSchema } from './page.ts';
import { pickListRowSchema } from './pick-lists.ts';

const count = z.number().int();

const orderRowSchema = z.object({
  id: z.string(),
  owner: z.string(),
  channel: z.string(),
  number: z.string(),
  /** ISO 8601, as the channel gave it. */
  orderedAt: z.string(),
  shipTo: z.string(),
  state: z.enum(orderStates),
  lines: count,
  unpicked: count,
  short: count,
}) satisfies z.ZodType<Order>;

/** Quantities in base units. `owed`: its backorder, what it waits for from the dock. */
const orderLineRowSchema = z.object({
  orderId: z.string(),
  n: count,
  owner: z.string(),
  sku: z.string(),
  description: z.string(),
  ordered: count,
  reserved: count,
  planned: count,
  picked: count,
  packed: count,
  shipped: count,
  short: count,
  owed: count,
}) satisfies z.ZodType<OrderLine>;

/** `number`: what an order's number begins with. */
export const orderQuerySchema = pageQuerySchema.extend({
  state: z.enum(orderStates).optional(),
  channel: z.string().min(1).max(40).optional(),
  number: z.string().trim().max(64).optional(),
});

export const orderCountsSchema = z.object({ open: count, planned: count, picking: count, picked: count });

/** `channels`: those that have an order. `counts`: all orders of the warehouse by state. */
export const ordersPageSchema = pageSchema(orderRowSchema).extend({
  channels: z.array(z.string()),
  counts: orderCountsSchema,
});

export const orderDetailSchema = z.object({
  order: orderRowSchema,
  lines: z.array(orderLineRowSchema),
  pickLists: z.array(pickListRowSchema),
});

export type OrderQuery = z.infer<typeof orderQuerySchema>;
export type OrdersPage = z.infer<typeof ordersPageSchema>;
export type OrderCounts = z.infer<typeof orderCountsSchema>;
export type OrderDetail = z.infer<typeof orderDetailSchema>;
