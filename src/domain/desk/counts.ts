// Counts as the desk shows them: who is to look, what was seen, what it waits for, what a difference is worth.
import { z } from 'zod';
import { countReasons, countStates } from '../counting/model.ts';
import { goodsSchema } from '../stock/movement.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

const count = z.number().int().nonnegative();
const named = z.object({ id: z.string(), name: z.string() });
const itemNamed = z.object({ owner: z.string(), sku: z.string(), name: z.string() });

/** `expected`: what the books had, in base units. `value`: of the difference, hundredths of the currency; null: unknown. */
const differenceSchema = z.object({
  item: itemNamed,
  goods: goodsSchema,
  expected: z.number().int(),
  difference: z.number().int(),
  value: z.number().int().nullable(),
});

/**
 * `item` null: all that lies there. `looks`: who saw how many pieces, when (ms since 1970 by their device). `waitsFor`:
 * devices that haven't synced past the last look. `judgement`: names the difference that is to be settled.
 */
export const countRowSchema = z.object({
  id: z.string(),
  location: z.string(),
  item: itemNamed.nullable(),
  why: z.enum(countReasons),
  state: z.enum(countStates),
  because: z.enum(['difference', 'overlap', 'rejected']).nullable(),
  looks: z.array(z.object({ operator: named.nullable(), at: z.number(), pieces: count })),
  waitsFor: z.array(named),
  differences: z.array(differenceSchema),
  judgement: z.string().nullable(),
});
export type CountRow = z.infer<typeof countRowSchema>;

export const countQuerySchema = pageQuerySchema.extend({ state: z.enum(countStates).optional() });

export const countsPageSchema = pageSchema(countRowSchema).extend({
  counts: z.record(z.enum(countStates), count),
});
export type CountsPage = z.infer<typeof countsPageSchema>;

const code = z.string().trim().min(1).max(64);

/** An item is counted wherever the books have it. */
export const askCountsSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('location'), location: code }),
  z.object({ by: z.literal('zone'), zone: code }),
  z.object({ by: z.literal('item'), owner: code.default('main'), sku: code }),
]);
export type AskCounts = z.infer<typeof askCountsSchema>;
/** As a page sends it. */
export type AskCountsForm = z.input<typeof askCountsSchema>;

/** `open`: somebody had been asked already. */
export const askedCountsSchema = z.object({ asked: count, open: count });
export type AskedCounts = z.infer<typeof askedCountsSchema>;

export const settleCountSchema = z.object({
  judgement: z.string().min(1).max(64),
  as: z.enum(['approved', 'rejected']),
});

export const settledCountSchema = z.object({ is: z.enum(['posted', 'counted-again']) });
export type SettledCount = z.infer<typeof settledCountSchema>;
