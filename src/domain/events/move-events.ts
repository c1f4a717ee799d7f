// What is carried about inside the warehouse: units, goods out of them and between bins, and cases that are broken.
import { z } from 'zod';
import { goodsSchema, levelSchema, placeSchema, quantitySchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);

/** Why goods were carried: what a stock card says. */
export const carryReasons = ['put-away', 'move', 'replenish', 'return-to-bin', 'vendor-return'] as const;

const carried = z.object({
  goods: goodsSchema,
  quantity: quantitySchema,
  from: placeSchema,
  to: placeSchema,
});

export const moveEvents = {
  /**
   * A whole unit, with all that is in it. `after`: the event that moved it last, as far as the device knew; null where
   * it knew of none. Another latest move there makes its place disputed (STOCK.md). `settles`: the other places where
   * the device knew it to be disputed; whoever has it in hand knows better.
   */
  'unit.moved': {
    version: 1,
    payload: z.object({
      unit: code,
      to: code,
      after: z.uuid().nullable(),
      settles: z.array(placeSchema).max(50),
    }),
  },
  /** Since 2 also for a return to the vendor. `suggested`: the location that the screen had proposed, null where it proposed none. `task`: what asked for it. */
  'goods.carried': {
    version: 2,
    since: 1,
    payload: carried.extend({
      reason: z.enum(carryReasons),
      suggested: code.nullable(),
      task: code.nullable(),
    }),
  },
  /** Cases or inners opened where they lie: from then on they are counted as `into`. Quantity in base units. */
  'case.broken': {
    version: 1,
    payload: z.object({ goods: goodsSchema, quantity: quantitySchema, at: placeSchema, into: levelSchema }),
  },
  /** Undo of goods that were carried: they lie where they lay. */
  'carry.reversed': { version: 1, payload: carried.extend({ of: z.uuid(), task: code.nullable() }) },
  /** The server's: which bin is an item's pick face, and when it wants more (base units). */
  'pick-faces.assigned': {
    version: 1,
    payload: z.object({
      faces: z
        .array(
          z.object({
            location: code,
            owner: goodsSchema.shape.owner,
            sku: goodsSchema.shape.sku,
            minimum: z.number().int().nonnegative().max(1_000_000),
            maximum: quantitySchema,
          }),
        )
        .min(1)
        .max(500),
    }),
  },
  /** The server's: the bins are those items' pick faces no more. What lies there stays there. */
  'pick-faces.removed': {
    version: 1,
    payload: z.object({
      faces: z
        .array(z.object({ location: code, owner: goodsSchema.shape.owner, sku: goodsSchema.shape.sku }))
        .min(1)
        .max(500),
    }),
  },
  /** The server's: a pick face fell under its minimum, or a wave will empty it. */
  'replenishments.asked': {
    version: 1,
    payload: z.object({
      tasks: z
        .array(
          z.object({
            taskId: code,
            location: code,
            goods: goodsSchema,
            from: placeSchema,
            quantity: quantitySchema,
          }),
        )
        .min(1)
        .max(500),
    }),
  },
  /** The source gave less than the task asked for: `remaining` base units are still there. It is counted next. */
  'replenishment.shorted': {
    version: 1,
    payload: z.object({
      task: code,
      goods: goodsSchema,
      from: placeSchema,
      remaining: z.number().int().nonnegative().max(1_000_000),
    }),
  },
} as const;
