// "Make pick lists": what it is asked and what the desk is told of it.
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Orders of one cart; eight is what a cart holds. */
export const planRequestSchema = z.object({ ordersPerList: z.number().int().min(1).max(8).default(8) });

/**
 * A line of an order that no list took up. `lacking`: pieces. `reason`: `promise`, not enough in stock that isn't
 * promised; `bin`, in stock, but in no bin that may be picked from.
 */
const waitingSchema = z.object({
  orderId: z.string(),
  n: count,
  sku: z.string(),
  description: z.string(),
  lacking: count,
  reason: z.enum(['promise', 'bin']),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** `waitingTotal` counts all; `waiting` names the first of them. */
export const planReportSchema = z.object({
  lists: z.array(z.object({ id: z.string(), number: z.string(), orders: count, stops: count })),
  orders: count,
  lines: count,
  pieces: count,
  waiting: z.array(waitingSchema),
  waitingTotal: count,
});
export type PlanReport = z.infer<typeof planReportSchema>;
