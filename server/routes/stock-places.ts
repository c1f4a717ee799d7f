// What lies where of some items: their balances with the location at which each is, or its unit stands.
import type { StockPlace } from '../../src/domain/desk/inventory.ts';
import type { Balance } from '../../src/domain/stock/model.ts';
import { isVirtual, namedPlace } from '../../src/domain/stock/place.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';
import type { LedgerReader, PageOf } from '../ledger/ledger.ts';

/** A unit in another unit is looked up again, so often: a tote in a carton on a pallet. */
const deepest = 3;

/** By code, all units that these balances are in, and those that these are in. */
async function unitsOf(
  reader: LedgerReader,
  balances: readonly Balance[],
): Promise<ReadonlyMap<string, HandlingUnit>> {
  const units = new Map<string, HandlingUnit>();
  let places = balances.map(({ place }) => place);
  for (let depth = 0; depth < deepest; depth += 1) {
    const codes = places.map(namedPlace).flatMap((place) => (place.is === 'unit' ? [place.code] : []));
    const wanted = [...new Set(codes)].filter((code) => !units.has(code));
    if (wanted.length === 0) break;
    const found = await reader.getMany('unit', wanted);
    for (const [code, unit] of found) units.set(code, unit);
    places = [...found.values()].flatMap(({ at }) => (at === null ? [] : [at]));
  }
  return units;
}

function locationOf(balance: Balance, units: ReadonlyMap<string, HandlingUnit>): string | null {
  let at: Balance['place'] | null = balance.place;
  for (let depth = 0; at !== null && depth <= deepest; depth += 1) {
    const place = namedPlace(at);
    if (place.is === 'location') return place.code;
    at = place.is === 'unit' ? (units.get(place.code)?.at ?? null) : null;
  }
  return null;
}

/** Of items by their keys, what lies in the house. `page` is of balances, those outside of it included. */
export async function stockPlaces(
  reader: LedgerReader,
  items: readonly string[],
  page?: PageOf,
): Promise<readonly (StockPlace & { readonly owner: string; readonly sku: string })[]> {
  const terms = items.map((item) => `sku:${item}`);
  const found = await reader.find('balance', terms, page);
  const balances = found.filter(({ place, quantity }) => !isVirtual(place) && quantity !== 0);
  const units = await unitsOf(reader, balances);
  return balances.map((balance) => {
    const { owner, sku, level, lot, expiry, serial, status, quantity, allocated } = balance;
    const place = namedPlace(balance.place);
    return {
      ...{ owner, sku, level, lot, expiry, serial, status, quantity, allocated },
      location: locationOf(balance, units),
      unit: place.is === 'unit' ? place.code : null,
    };
  });
}
