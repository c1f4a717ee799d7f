// What happens at the dock: a notice is announced, its truck arrives, pallets are counted, goods turn out damaged.
import { z } from 'zod';
import { announcedNoticeSchema } from '../inbound/announced.ts';
import { damageReasons } from '../inbound/model.ts';
import { goodsSchema, quantitySchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);
const noticeId = announcedNoticeSchema.shape.noticeId;
/** The notice's lines, each by its number and its item. */
const noticeLines = z
  .array(
    z.object({ n: z.number().int().positive(), owner: goodsSchema.shape.owner, sku: goodsSchema.shape.sku }),
  )
  .max(500);
/** Null: nobody announced it. */
const onPallet = z.object({ noticeId: noticeId.nullable(), unit: code });
const counted = z.object({
  /** The notice's line; null where it names none for these goods. */
  n: z.number().int().positive().nullable(),
  goods: goodsSchema,
  quantity: quantitySchema,
});
const damage = counted.extend({
  reason: z.enum(damageReasons),
  /** SHA-256, hexadecimal: each is on the device's disk before the event names it (SYNC.md D11). */
  photos: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(12),
});

/** What the receiver saw of the date, by the device's own calendar. */
export const remarkSchema = z.enum(['expired', 'short-dated']);

export const inboundEvents = {
  /** The server's. One that has changed is withdrawn first. */
  'notices.announced': {
    version: 1,
    payload: z.object({ notices: z.array(announcedNoticeSchema).min(1).max(100) }),
  },
  /** The server's: it will not come, or comes otherwise. `lines` and `pallets`: all that it had announced. */
  'notice.withdrawn': {
    version: 1,
    payload: z.object({ noticeId, lines: noticeLines, pallets: z.array(code).max(200) }),
  },
  /** The truck stands at the dock. */
  'receipt.started': { version: 1, payload: z.object({ noticeId, dock: code }) },
  /** From now on this device counts it. `takesOver`: the device that counted it before, as the person was told. */
  'pallet.opened': {
    version: 1,
    payload: onPallet.extend({ at: code, takesOver: code.nullable() }),
  },
  'goods.received': {
    version: 1,
    payload: onPallet.extend({ ...counted.shape, remark: remarkSchema.nullable() }),
  },
  /** All as expected: opened, received and closed by one scan. `lines` is what the device's replica expected. */
  'pallet.confirmed': {
    version: 1,
    payload: onPallet.extend({ at: code, lines: z.array(counted).min(1).max(200) }),
  },
  'pallet.closed': { version: 1, payload: onPallet },
  /** Goods that were received before turn out damaged: they are quarantined where they lie. */
  'goods.damaged': { version: 1, payload: onPallet.extend(damage.shape) },
  /** Undo: what was counted, confirmed or called damaged never counted. All that moved is named again. */
  'receipt.reversed': {
    version: 1,
    payload: onPallet.extend({
      of: z.uuid(),
      undoes: z.discriminatedUnion('step', [
        z.object({ step: z.literal('received'), ...counted.shape }),
        z.object({ step: z.literal('confirmed'), lines: z.array(counted).min(1).max(200) }),
        z.object({ step: z.literal('damaged'), ...counted.shape }),
      ]),
    }),
  },
  /** The truck is empty: what is missing is missing. `lines`: all of the notice's. */
  'receipt.finished': {
    version: 1,
    payload: z.object({ noticeId, lines: noticeLines }),
  },
} as const;
