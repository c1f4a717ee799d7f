// Returns to the vendor as the desk asks for them and shows them.
import { z } from 'zod';
import { vendorReturnStates } from '../inbound/vendor-return.ts';
import { goodsSchema } from '../stock/movement.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

const count = z.number().int();

/** `claims`: which damages go back. `replacement`: a notice of as much again is announced under the return's number. */
export const askReturnSchema = z.object({
  claims: z.array(z.uuid()).min(1).max(100),
  dock: z.string().min(1).max(64),
  replacement: z.boolean(),
});

/** `pieces`: in base units, that are still in quarantine. */
export const askedReturnSchema = z.object({ returnId: z.string(), number: z.string(), pieces: count });
export type AskedReturnAnswer = z.infer<typeof askedReturnSchema>;

/** `from`: the place's code. `state` short: less was there, or the driver left without it. */
const lineRowSchema = z.object({
  taskId: z.string(),
  claim: z.string(),
  goods: goodsSchema,
  name: z.string(),
  from: z.string(),
  quantity: count,
  carried: count,
  shipped: count,
  state: z.enum(['open', 'done', 'short']),
});

/** `at`: ms since 1970, when it came to its state. Quantities in base units. */
const rowSchema = z.object({
  returnId: z.string(),
  number: z.string(),
  noticeId: z.string(),
  noticeNumber: z.string(),
  supplier: z.string(),
  dock: z.string(),
  replacement: z.string().nullable(),
  state: z.enum(vendorReturnStates),
  at: z.number(),
  quantity: count,
  carried: count,
  shipped: count,
  lines: z.array(lineRowSchema),
});
export type VendorReturnRow = z.infer<typeof rowSchema>;

export const vendorReturnQuerySchema = pageQuerySchema.extend({
  state: z.enum(vendorReturnStates).optional(),
  notice: z.string().max(128).optional(),
});

/** `counts`: all of the warehouse by what they are. `docks`: where a return may be fetched. */
export const vendorReturnsPageSchema = pageSchema(rowSchema).extend({
  counts: z.object({ open: count, shipped: count, withdrawn: count }),
  docks: z.array(z.string()),
});
export type VendorReturnsPage = z.infer<typeof vendorReturnsPageSchema>;

export const endedReturnSchema = z.object({ returnId: z.string() });
