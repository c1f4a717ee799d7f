// Goods that orders wait for: what the server says is owed, and what goes from the dock to packing past every bin.
import { z } from 'zod';
import { longestOrderId } from '../orders/model.ts';
import { goodsSchema, placeSchema, quantitySchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);

const orderLine = z.object({
  orderId: z.string().min(1).max(longestOrderId),
  n: z.number().int().positive(),
});

const crossDocked = orderLine.extend({
  goods: goodsSchema,
  quantity: quantitySchema,
  from: placeSchema,
  /** The pack station's location. */
  to: code,
});

export const backorderEvents = {
  /**
   * The server's: what these order lines wait for that lies in no bin, in base units from now on; 0: nothing any more.
   * `to`: the pack station where it is wanted.
   */
  'backorders.stated': {
    version: 1,
    payload: z.object({
      backorders: z
        .array(
          orderLine.extend({
            owner: goodsSchema.shape.owner,
            sku: goodsSchema.shape.sku,
            /** As the order says it: the oldest is served first. */
            orderedAt: z.string().max(64),
            to: code,
            quantity: z.number().int().nonnegative().max(1_000_000),
          }),
        )
        .min(1)
        .max(500),
    }),
  },
  /** Goods that an order line waited for, carried from the dock to packing. */
  'goods.cross-docked': { version: 1, payload: crossDocked },
  /** Undo of it: they lie where they lay. */
  'cross-dock.reversed': { version: 1, payload: crossDocked.extend({ of: z.uuid() }) },
} as const;
