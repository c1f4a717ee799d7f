// Facts about items and locations, stated by the desk, an import or an API.
import { z } from 'zod';
import { itemDetailsSchema, itemSchema, placedLocationSchema } from '../catalogue/definitions.ts';
import { operatorSchema } from '../people/model.ts';

export const catalogueEvents = {
  /** 2: an item may have details. */
  'items.defined': {
    version: 2,
    since: 1,
    payload: z.object({ items: z.array(itemSchema).min(1).max(500) }),
  },
  /** A receiver saw the item for the first time and measured a piece. Null: not measured. */
  'item.measured': {
    version: 1,
    payload: itemSchema
      .pick({ owner: true, sku: true })
      .extend(itemDetailsSchema.pick({ size: true, weight: true }).shape),
  },
  'locations.defined': {
    version: 1,
    payload: z.object({ locations: z.array(placedLocationSchema).min(1).max(500) }),
  },
  /** They are used no more. What still lies there stays in the ledger, as an exception to whoever moves it. */
  'locations.removed': {
    version: 1,
    payload: z.object({ codes: z.array(placedLocationSchema.shape.code).min(1).max(500) }),
  },
  'operator.rostered': { version: 1, payload: operatorSchema },
} as const;
