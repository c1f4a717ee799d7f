// An order as it comes in, whatever channel it came by.
import { z } from 'zod';
import { goodsSchema } from '../stock/movement.ts';
import { longestOrderId, orderId } from './model.ts';

const text = (length: number) => z.string().max(length);

export const receivedLineSchema = z.object({
  n: z.number().int().positive(),
  sku: goodsSchema.shape.sku,
  description: text(200),
  quantity: z.number().int().positive().max(1_000_000),
});

/** An order as a channel sent it. Its identity is the channel and the channel's own number. */
export const receivedOrderSchema = z
  .object({
    owner: goodsSchema.shape.owner,
    channel: z.string().min(1).max(40),
    number: z.string().min(1).max(64),
    /** ISO 8601 local or UTC time, as the channel gave it. */
    orderedAt: text(40),
    shipTo: text(200),
    lines: z.array(receivedLineSchema).min(1).max(2000),
  })
  .refine((order) => orderId(order).length <= longestOrderId, 'its channel and number make too long a name');
export type ReceivedOrder = z.infer<typeof receivedOrderSchema>;
