// Counts as rows of the desk: with the names of people, devices and items, and what a difference is worth.
import { itemKey, type KnownItem } from '../../src/domain/catalogue/model.ts';
import type { Count, CountDifference, Sighting } from '../../src/domain/counting/model.ts';
import type { CountRow } from '../../src/domain/desk/counts.ts';
import { balanceKey } from '../../src/domain/stock/model.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { type NameOf, operatorNames } from './desk-names.ts';

const differencesOf = ({ state }: Count): readonly CountDifference[] =>
  state.is === 'differs' || state.is === 'posted' || state.is === 'approved' ? state.differences : [];

/** An approved one is posted in the same command: nobody ever sees it in between. */
const stateOf = ({ state }: Count): CountRow['state'] => (state.is === 'approved' ? 'posted' : state.is);

interface Names {
  readonly operator: NameOf;
  readonly device: NameOf;
  readonly items: ReadonlyMap<string, KnownItem>;
  /** By key, in base units. */
  readonly books: ReadonlyMap<string, { readonly quantity: number }>;
  readonly waits: ReadonlyMap<string, readonly string[]>;
}

const itemOf = ({ items }: Names, item: { readonly owner: string; readonly sku: string }) => ({
  owner: item.owner,
  sku: item.sku,
  name: items.get(itemKey(item))?.name ?? item.sku,
});

const piecesIn = ({ lines }: Sighting) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

function rowOf(count: Count, names: Names): CountRow {
  const { id, location, owner, sku, why, state, sightings, differed } = count;
  const place = atLocation(location);
  const devices = names.waits.get(id) ?? [];
  return {
    id,
    location,
    item: owner === null || sku === null ? null : itemOf(names, { owner, sku }),
    why,
    state: stateOf(count),
    because: state.is === 'recount' ? state.because : null,
    looks: sightings.map((look) => ({
      operator: names.operator(look.operator),
      at: look.at,
      pieces: piecesIn(look),
    })),
    waitsFor: devices.flatMap((device) => names.device(device) ?? []),
    differences: differencesOf(count).map(({ goods, difference }) => {
      const value = names.items.get(itemKey(goods))?.details?.value ?? null;
      return {
        item: itemOf(names, goods),
        goods,
        expected: names.books.get(balanceKey(place, goods))?.quantity ?? 0,
        difference,
        value: value === null ? null : value * difference,
      };
    }),
    judgement: state.is === 'differs' ? differed : null,
  };
}

export async function countRows(
  reader: LedgerReader,
  counts: readonly Count[],
  given: { readonly device: NameOf; readonly waits: Names['waits'] },
): Promise<CountRow[]> {
  const operators = counts.flatMap(({ sightings }) => sightings.map(({ operator }) => operator));
  const goods = counts.flatMap((count) => differencesOf(count).map((each) => each.goods));
  const whole = counts.flatMap(({ owner, sku }) => (owner === null || sku === null ? [] : [{ owner, sku }]));
  const places = counts.flatMap((count) =>
    differencesOf(count).map((each) => balanceKey(atLocation(count.location), each.goods)),
  );
  const names = {
    ...given,
    operator: await operatorNames(reader, operators),
    items: await reader.getMany('item', [...new Set([...goods, ...whole].map(itemKey))]),
    books: await reader.getMany('balance', [...new Set(places)]),
  };
  return counts.map((count) => rowOf(count, names));
}
