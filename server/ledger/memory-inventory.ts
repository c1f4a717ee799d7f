// The inventory's projection in memory: the same changes and the same searches as in SQL.
import { isFlagged } from '../../src/domain/stock/flags.ts';
import { stockOf } from '../../src/domain/stock/model.ts';
import type { Place } from '../../src/domain/stock/place.ts';
import type {
  InventoryChanges,
  InventoryItem,
  InventorySearch,
  Lying,
  LyingSearch,
  OccupiedPlace,
  Promised,
} from './inventory.ts';
import type { Layers } from './memory-tables.ts';

/** With what it is found by. */
export interface KeptItem extends InventoryItem {
  readonly text: string;
}

type Rows = Pick<Layers, 'items' | 'lying' | 'promised' | 'terms'>;

const lyingText = (lying: Lying) => JSON.stringify(Object.values(lying));
const promisedText = ({ channel, item, line }: Promised) => JSON.stringify([channel, item, line]);

const nothing = { onHand: 0, quarantined: 0, reserved: 0, incoming: 0, minimum: 0, maximum: 0, movedOn: 0 };

export function changeInventory(rows: Rows, changes: InventoryChanges): void {
  const change = (item: string, rewrite: (before: KeptItem) => Partial<KeptItem>) => {
    const before = rows.items.get(item) ?? { item, text: stockOf(item).sku.toLowerCase(), ...nothing };
    rows.items.set(item, { ...before, ...rewrite(before) });
  };
  for (const { item, text } of changes.texts) change(item, () => ({ text }));
  for (const figures of changes.figures) change(figures.item, () => figures);
  for (const { item, minimum, maximum } of changes.faces) {
    change(item, (before) => ({
      minimum: before.minimum + minimum,
      maximum: before.maximum + maximum,
    }));
  }
  for (const { item, movedOn } of changes.moves) {
    change(item, (before) => ({ movedOn: Math.max(before.movedOn, movedOn) }));
  }
  for (const lying of changes.went) rows.lying.delete(lyingText(lying));
  for (const lying of changes.came) rows.lying.set(lyingText(lying), lying);
  for (const promised of changes.freed) rows.promised.delete(promisedText(promised));
  for (const promised of changes.promised) rows.promised.set(promisedText(promised), promised);
}

const all = <V>(rows: { entries(): Iterable<[string, V]> }): V[] =>
  [...rows.entries()].map(([, value]) => value);

export function lyingSo(rows: Rows, { location, lot, level, status }: LyingSearch): Lying[] {
  const units = all(rows.terms)
    .filter(({ kind, term }) => kind === 'unit' && term.startsWith(`at:location:${location}`))
    .map(({ key }): Place => `unit:${key}`);
  const isThere = (place: Place) =>
    location === null || place.startsWith(`location:${location}`) || units.includes(place);
  return all(rows.lying).filter(
    (each) =>
      isThere(each.place) &&
      (lot === null || each.lot === lot) &&
      (level === null || each.level === level) &&
      (status === null || each.status === status),
  );
}

export function searchInventory(
  rows: Rows,
  { words, items, lying, channel, flag, today, after, limit }: InventorySearch,
): InventoryItem[] {
  const there = lying === null ? null : new Set(lyingSo(rows, lying).map(({ item }) => item));
  const promised = new Set(
    all(rows.promised)
      .filter((each) => each.channel === channel)
      .map(({ item }) => item),
  );
  return all(rows.items)
    .filter(
      (each) =>
        (after === null || each.item > after) &&
        (items === null || items.includes(each.item)) &&
        words.every((word) => each.text.includes(word)) &&
        (flag === null || isFlagged(flag, each, today)) &&
        (there === null || there.has(each.item)) &&
        (channel === null || promised.has(each.item)),
    )
    .sort((a, b) => (a.item < b.item ? -1 : 1))
    .slice(0, limit)
    .map(({ text, ...item }) => item);
}

export function promisedTo(
  rows: Rows,
  { channel, items }: { readonly channel: string; readonly items: readonly string[] },
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const promised of all(rows.promised)) {
    if (promised.channel !== channel || !items.includes(promised.item)) continue;
    sums.set(promised.item, (sums.get(promised.item) ?? 0) + promised.reserved);
  }
  return sums;
}

export function occupiedPlaces(rows: Rows): OccupiedPlace[] {
  const places = new Map<Place, boolean>();
  for (const { place, status } of all(rows.lying)) {
    places.set(place, places.get(place) === true || status === 'quarantined');
  }
  return [...places].map(([place, quarantined]) => ({ place, quarantined }));
}
