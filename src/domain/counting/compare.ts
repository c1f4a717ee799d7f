// What was seen beside what the ledger had. A person sees less than the ledger knows: never the status; the lot, expiry and
// serial only where the label says them; and a number that was typed doesn't tell pieces from cases.
import { balanceKey } from '../stock/model.ts';
import type { Goods } from '../stock/movement.ts';
import type { CountDifference, CountedLine } from './model.ts';

/** Base units of goods at one location; negative where the ledger has given more than it had. */
export interface Expected {
  readonly goods: Goods;
  readonly quantity: number;
}

const keyOf = (goods: Goods) => balanceKey('found', goods);

const says = (label: string | null, known: string | null) => label === null || label === known;

/** Whether a line that was seen may be these goods. */
const fits = (seen: Goods, known: Goods): boolean =>
  seen.owner === known.owner &&
  seen.sku === known.sku &&
  says(seen.lot, known.lot) &&
  says(seen.expiry, known.expiry) &&
  says(seen.serial, known.serial);

/** Of goods that fit those at the level that was scanned come first. */
const alike = (seen: Goods, known: Goods) => seen.level === known.level;

const said = ({ lot, expiry, serial }: Goods) => [lot, expiry, serial].filter((part) => part !== null).length;

/**
 * What was seen less what was expected, by goods, ascending by key; nothing where they agree. What a label said most
 * about is matched first, so that what it left open takes what remains. More than was expected is the goods as they
 * were known, where they were.
 */
export function differencesOf(
  seen: readonly CountedLine[],
  expected: readonly Expected[],
): readonly CountDifference[] {
  const rest = new Map(expected.map(({ goods, quantity }) => [keyOf(goods), { goods, quantity }]));
  const sorted = [...rest.keys()].toSorted();
  const lines = seen.toSorted((a, b) => said(b.goods) - said(a.goods));
  for (const line of lines) {
    let left = line.quantity;
    const fitting = sorted
      .flatMap((key) => rest.get(key) ?? [])
      .filter(({ goods }) => fits(line.goods, goods))
      .toSorted((a, b) => Number(alike(line.goods, b.goods)) - Number(alike(line.goods, a.goods)));
    for (const row of fitting) {
      const taken = Math.min(left, Math.max(0, row.quantity));
      row.quantity -= taken;
      left -= taken;
    }
    if (left === 0) continue;
    const goods = fitting[0]?.goods ?? line.goods;
    const row = rest.get(keyOf(goods)) ?? { goods, quantity: 0 };
    row.quantity -= left;
    rest.set(keyOf(goods), row);
  }
  return [...rest]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { goods, quantity }]) => (quantity === 0 ? [] : [{ goods, difference: -quantity }]));
}

export const sameDifferences = (a: readonly CountDifference[], b: readonly CountDifference[]): boolean =>
  a.length === b.length &&
  a.every(({ goods, difference }, n) => {
    const other = b[n];
    return other !== undefined && keyOf(goods) === keyOf(other.goods) && difference === other.difference;
  });
