// Facts about items and locations, stated by the desk, an import or an API.
import { z } from 'zod';
import { itemSchema, placedLocationSchema } from '../catalogue/definitions.ts';
import { operatorSchema } from '../people/model.ts';

export const catalogueEvents = {
  'items.defined': { version: 1, payload: z.object({ items: z.array(itemSchema).min(1).max(500) }) },
  'locations.defined': {
    version: 1,
    payload: z.object({ locations: z.array(placedLocationSchema).min(1).max(500) }),
  },
  'operator.rostered': { version: 1, payload: operatorSchema },
} as const;
