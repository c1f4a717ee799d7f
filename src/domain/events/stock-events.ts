// Facts about stock that aren't part of another job: what was there when the site began, what a count put right.
import { z } from 'zod';
import { goodsSchema, quantitySchema } from '../stock/movement.ts';

export const stockEvents = {
  /** Opening balances: goods that stood there before the ledger began. They come from `found`. */
  'stock.opened': {
    version: 1,
    payload: z.object({
      lines: z
        .array(
          z.object({ goods: goodsSchema, quantity: quantitySchema, location: z.string().min(1).max(64) }),
        )
        .min(1)
        .max(500),
    }),
  },
  /** Numbers that were given to licence plates, from `first` on. */
  'licence-plates.issued': {
    version: 1,
    payload: z.object({ first: z.number().int().positive(), count: z.number().int().min(1).max(500) }),
  },
} as const;
