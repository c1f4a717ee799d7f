// Notices as the desk shows them: how far each has come, and one with its lines, its pallets and what was damaged.
import { z } from 'zod';
import { announcedNoticeSchema } from '../inbound/announced.ts';
import { damageReasons } from '../inbound/model.ts';
import { goodsSchema } from '../stock/movement.ts';
import { exceptionRowSchema } from './exceptions.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

const count = z.number().int();
/** ms since 1970, by the clock of whoever said so. */
const moment = z.number();

export const noticeStages = ['due', 'receiving', 'received', 'stored'] as const;
export type NoticeStage = (typeof noticeStages)[number];

/**
 * `receiving`: its truck stands at the dock. `received`: all is counted, and `onDock` pallets wait there to be put away.
 * `stored`: none waits any more; `storedAt` is when the last one left, null where that event isn't known.
 */
const standingSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('due') }),
  z.object({ is: z.literal('receiving'), dock: z.string(), arrivedAt: moment, onDock: count }),
  z.object({
    is: z.literal('received'),
    dock: z.string(),
    arrivedAt: moment,
    receivedAt: moment,
    onDock: count,
  }),
  z.object({
    is: z.literal('stored'),
    dock: z.string(),
    arrivedAt: moment,
    receivedAt: moment,
    storedAt: moment.nullable(),
  }),
]);
export type NoticeStanding = z.infer<typeof standingSchema>;

/** Quantities in base units, over all lines. `received` counts what was damaged too. */
const noticeRowSchema = announcedNoticeSchema.omit({ lines: true, pallets: true }).extend({
  lines: count,
  pallets: count,
  palletsReceived: count,
  expected: count,
  received: count,
  damaged: count,
  missing: count,
  standing: standingSchema,
});
export type NoticeRow = z.infer<typeof noticeRowSchema>;

const noticeLineRowSchema = z.object({
  n: count,
  sku: z.string(),
  name: z.string(),
  lot: z.string().nullable(),
  expected: count,
  received: count,
  damaged: count,
  missing: count,
});

/** `disputed`: moves that didn't know of each other; it may be at any of them. `emptied`: all of it was carried away. */
const palletStandingSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('expected') }),
  z.object({ is: z.literal('counting'), at: z.string(), by: z.string(), since: moment }),
  z.object({ is: z.enum(['on-dock', 'stored']), at: z.string(), by: z.string() }),
  z.object({ is: z.literal('disputed'), places: z.array(z.string()), by: z.string() }),
  z.object({ is: z.literal('emptied'), by: z.string() }),
]);
export type PalletStanding = z.infer<typeof palletStandingSchema>;

/** `announced` false: it was built from loose cartons, or received without having been named. */
const palletRowSchema = z.object({
  code: z.string(),
  announced: z.boolean(),
  expected: count,
  received: count,
  damaged: count,
  standing: palletStandingSchema,
});
export type PalletRow = z.infer<typeof palletRowSchema>;

/** A claim's photos by the SHA-256 of each. `by`: the receiver's name. */
const claimRowSchema = z.object({
  id: z.string(),
  unit: z.string(),
  n: count.nullable(),
  goods: goodsSchema,
  name: z.string(),
  quantity: count,
  /** Base units that are on their way back to the supplier, or there. */
  returned: count,
  reason: z.enum(damageReasons),
  photos: z.array(z.string()),
  by: z.string(),
  at: moment,
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

export const noticeQuerySchema = pageQuerySchema.extend({
  state: z.enum(['due', 'receiving', 'received']).optional(),
});

/** `counts`: all notices of the warehouse by what their trucks are. */
export const noticesPageSchema = pageSchema(noticeRowSchema).extend({
  counts: z.object({ due: count, receiving: count, received: count }),
});
export type NoticesPage = z.infer<typeof noticesPageSchema>;

export const noticeDetailSchema = z.object({
  notice: noticeRowSchema,
  lines: z.array(noticeLineRowSchema),
  pallets: z.array(palletRowSchema),
  claims: z.array(claimRowSchema),
  exceptions: z.array(exceptionRowSchema),
});
export type NoticeDetail = z.infer<typeof noticeDetailSchema>;
export type NoticeLineRow = NoticeDetail['lines'][number];
