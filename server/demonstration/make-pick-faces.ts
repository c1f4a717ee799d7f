// The demonstration's pick faces: items that have a reserve are picked from one bin, which is filled by min and max.
import type { PlacedLocation } from '../../src/domain/catalogue/definitions.ts';
import type { Payload } from '../../src/domain/events/union.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { PickFace } from '../../src/domain/stock/replenishment.ts';

type OpeningLine = Payload<'stock.opened'>['lines'][number];

/** Base units. The bins hold 6 to 60 at first, so that some faces want goods from the beginning. */
const bounds = { minimum: 12, maximum: 48 };
const mostFaces = 60;

export function makePickFaces(
  stock: readonly OpeningLine[],
  locations: readonly PlacedLocation[],
): PickFace[] {
  const types = new Map(locations.map(({ code, type }) => [code, type]));
  const inReserve = new Set(
    stock.filter(({ location }) => types.get(location) === 'reserve').map(({ goods }) => stockKey(goods)),
  );
  const faces = new Map<string, PickFace>();
  const given = new Set<string>();
  for (const { goods, location } of stock) {
    const key = stockKey(goods);
    const isFree = types.get(location) === 'pick-face' && !given.has(location);
    if (!isFree || !inReserve.has(key) || faces.has(key)) continue;
    given.add(location);
    faces.set(key, { location, owner: goods.owner, sku: goods.sku, ...bounds });
  }
  return [...faces.values()].slice(0, mostFaces);
}
