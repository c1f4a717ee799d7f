// Goods that go back to whoever sent them: asked for on the desk, brought to a dock, handed over.
import { z } from 'zod';
import { announcedNoticeSchema } from '../inbound/announced.ts';
import { goodsSchema, placeSchema, quantitySchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);
const tasks = z.array(code).min(1).max(200);

export const vendorReturnEvents = {
  /** The server's: a shipment to the supplier. `number`: on its papers. Each line is a task of its own. */
  'vendor-return.asked': {
    version: 1,
    payload: z.object({
      returnId: code,
      number: code,
      noticeId: announcedNoticeSchema.shape.noticeId,
      supplier: announcedNoticeSchema.shape.supplier,
      dock: code,
      /** The notice by which its replacement is expected; null: none is. */
      replacement: announcedNoticeSchema.shape.noticeId.nullable(),
      lines: z
        .array(
          z.object({
            taskId: code,
            /** The damage that it answers, by its event. */
            claim: z.uuid(),
            goods: goodsSchema,
            from: placeSchema,
            quantity: quantitySchema,
          }),
        )
        .min(1)
        .max(200),
    }),
  },
  /** There was less than asked for: `remaining` base units are still there. The place is counted next. */
  'vendor-return.shorted': {
    version: 1,
    payload: z.object({
      task: code,
      goods: goodsSchema,
      from: placeSchema,
      remaining: z.number().int().nonnegative().max(1_000_000),
    }),
  },
  /** The server's: the driver has taken what stood at the dock for it. `tasks`: all of its lines. */
  'vendor-return.shipped': {
    version: 1,
    payload: z.object({
      returnId: code,
      dock: code,
      tasks,
      lines: z
        .array(z.object({ goods: goodsSchema, quantity: quantitySchema }))
        .min(1)
        .max(200),
    }),
  },
  /** The server's: nothing goes back after all. */
  'vendor-return.withdrawn': { version: 1, payload: z.object({ returnId: code, tasks }) },
} as const;
