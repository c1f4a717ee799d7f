// GET /map — every location with its place in the building and whether something is there.
import { createRoute } from '@hono/zod-openapi';
import { binState, warehouseMapSchema } from '../../src/domain/desk/warehouse-map.ts';
import { atLocation, type Place } from '../../src/domain/stock/place.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { answers, deskRouter } from './desk-router.ts';

/** More than a warehouse has (PRODUCT.md): 20,000 locations, and the units in it. */
const all = { limit: 200_000 };

const route = createRoute({
  method: 'get',
  path: '/map',
  summary: 'The warehouse from above: all locations and their state',
  responses: answers(warehouseMapSchema, 'Locations ascending by code'),
});

/** By place, whether something there may not be used. What is in a unit is where that stands; an empty one is there too. */
async function occupied(reader: LedgerReader): Promise<ReadonlyMap<Place, boolean>> {
  const places = new Map((await reader.occupiedPlaces()).map((each) => [each.place, each.quarantined]));
  for (const { code, at } of await reader.list('unit', all)) {
    if (at === null) continue;
    places.set(at, places.get(at) === true || places.get(`unit:${code}`) === true);
  }
  return places;
}

export function deskMap({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter().openapi(route, async (c) => {
    const bins = await ledger.read(c.var.desk.warehouse, async (reader) => {
      const places = await occupied(reader);
      const locations = await reader.list('location', all);
      return locations.map(({ code, zone, aisle, level, type, x, y, blockedBy }) => {
        const held = places.get(atLocation(code));
        const state = binState({
          blocked: blockedBy !== null,
          quarantined: held === true,
          occupied: held !== undefined,
        });
        return { code, zone, aisle, level, type, x, y, state };
      });
    });
    return c.json({ bins }, 200);
  });
}
