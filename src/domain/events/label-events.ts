// Labels that can't be read, and what the desk did about them.
import { z } from 'zod';
import { goodsSchema } from '../stock/movement.ts';

const code = z.string().min(1).max(64);

/** A label on the floor: a location's, a unit's or a tote's by its code, an item's by its SKU. `owner`: of an item. */
const labelled = z.object({
  label: z.enum(['location', 'item', 'tote', 'unit']),
  code,
  owner: goodsSchema.shape.owner.nullable().default(null),
});

export const labelEvents = {
  /**
   * A label couldn't be read: a reprint task follows. `pickListId`: the list that was walked; null in any other job.
   * 2: also outside of a list, also a unit's, and an item's with its owner.
   */
  'label.unreadable': {
    version: 2,
    since: 1,
    payload: labelled.extend({ pickListId: z.string().min(1).max(64).nullable().default(null) }),
  },
  /** The server's: somebody at the desk says that a new label is in its place. */
  'label.replaced': { version: 1, payload: labelled },
} as const;
