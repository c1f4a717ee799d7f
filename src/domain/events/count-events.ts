// Counting: what is to be counted, what was seen, and what the server and the desk made of it.
import { z } from 'zod';
import { countReasons } from '../counting/model.ts';
import { goodsSchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);
/** A calendar's count is named by its day and its location. */
const countId = z.string().min(1).max(128);
const onCount = z.object({ countId, location: code });
/**
 * `frees`: the short picks that it answers, whose block on the bin it lifts. `settles`: the judgement before it that
 * found a difference, whose exception it closes.
 */
const answering = onCount.extend({ frees: z.array(code).max(100), settles: code.nullable() });
const difference = z.object({
  goods: goodsSchema,
  difference: z
    .number()
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((pieces) => pieces !== 0),
});
const differences = z.array(difference).max(500);

export const countEvents = {
  /** The server's: by a calendar, a short pick, a zero-check or a person at the desk. */
  'counts.asked': {
    version: 1,
    payload: z.object({
      counts: z
        .array(
          z.object({
            countId,
            location: code,
            owner: goodsSchema.shape.owner.nullable(),
            sku: goodsSchema.shape.sku.nullable(),
            why: z.enum(countReasons),
            of: code.nullable(),
          }),
        )
        .min(1)
        .max(500),
    }),
  },
  /**
   * What lay there, counted blind. `began`: ms since 1970 by the device, when its first piece was counted; the event's
   * own time is when it ended. An empty list: nothing lay there.
   */
  'location.counted': {
    version: 1,
    payload: onCount.extend({
      began: z.number().finite(),
      lines: z
        .array(z.object({ goods: goodsSchema, quantity: z.number().int().nonnegative().max(1_000_000) }))
        .max(500),
    }),
  },
  /** The server's: once every device that was at work there has synced past the last sighting. */
  'count.judged': {
    version: 1,
    payload: answering.extend({
      verdict: z.discriminatedUnion('is', [
        z.object({ is: z.literal('agrees') }),
        z.object({
          is: z.literal('recount'),
          because: z.enum(['difference', 'overlap']),
          not: code.nullable(),
        }),
        z.object({ is: z.literal('differs'), differences: differences.min(1) }),
      ]),
    }),
  },
  /** The desk's, on a difference that two people saw; `judgement`: the one that it was shown. */
  'count.settled': {
    version: 1,
    payload: onCount.extend({ judgement: code, as: z.enum(['approved', 'rejected']) }),
  },
  /** The server's: the difference goes to `lost` or comes from `found`, in the event's own position. */
  'count.posted': { version: 1, payload: answering.extend({ differences: differences.min(1) }) },
  /**
   * The server's: a movement came in that had happened before the last sighting of a count that is over (a device that
   * nobody waited for, an event out of quarantine): what was posted didn't know of it, and the location is counted anew,
   * under the id of the event that came late.
   */
  'count.overtaken': { version: 1, payload: onCount.extend({ by: z.uuid() }) },
} as const;
