// A trade item out of read elements: its attributes, dates, variants, measures and prices.
import { type Price, type PrintedDate, type TradeItem, tradeItem, type Variant } from '../trade-item.ts';
import { readDate } from './dates.ts';
import type { Element } from './element-string.ts';
import { measureOf } from './measures.ts';

const dateKinds: ReadonlyMap<string, PrintedDate['what']> = new Map([
  ['11', 'produced'],
  ['13', 'packed'],
  ['15', 'best-before'],
  ['16', 'sell-by'],
  ['17', 'use-by'],
]);

const variantKinds: ReadonlyMap<string, Variant['what']> = new Map([
  ['20', 'internal'],
  ['22', 'consumer'],
  ['242', 'made-to-order'],
]);

/** Identifiers whose values have a field of their own. */
const fields: ReadonlySet<string> = new Set(['01', '02', '03', '10', '21', '30', '37']);

function dateOf(ai: string, value: string, year: number): PrintedDate | null {
  const what = dateKinds.get(ai);
  const date = what === undefined ? null : readDate(value, year);
  return what === undefined || date === null ? null : { what, date };
}

function variantOf(ai: string, value: string): Variant | null {
  const what = variantKinds.get(ai);
  return what === undefined ? null : { what, value };
}

/** The last digit of the identifier counts the decimals. General Specifications 3.7.4, 3.7.5. */
function priceOf(ai: string, value: string): Price | null {
  const scale = Number(ai.charAt(3));
  switch (ai.slice(0, 3)) {
    case '392':
      return { of: 'item', amount: { value: Number(value), scale }, currency: null };
    case '393':
      return { of: 'item', amount: { value: Number(value.slice(3)), scale }, currency: value.slice(0, 3) };
    case '395':
      return { of: 'unit-of-measure', amount: { value: Number(value), scale }, currency: null };
    default:
      return null;
  }
}

/** An expiry is the use-by date, else the best-before date, else the day of an expiry given to the minute. */
function expiryOf(
  dates: readonly PrintedDate[],
  toTheMinute: string | undefined,
  year: number,
): string | null {
  const printed =
    dates.find(({ what }) => what === 'use-by') ?? dates.find(({ what }) => what === 'best-before');
  if (printed !== undefined) return printed.date;
  return toTheMinute === undefined ? null : readDate(toTheMinute.slice(0, 6), year);
}

/** `gtin`: 14 digits. `missing`: what GS1 asks for beside these elements. `year`: the current one, for dates. */
export function itemOfElements(
  gtin: string,
  elements: readonly Element[],
  missing: readonly string[],
  year: number,
): TradeItem {
  const values = new Map(elements.map(({ identifier, value }) => [identifier.ai, value]));
  const all = [...values];
  const dates = all.flatMap(([ai, value]) => dateOf(ai, value, year) ?? []);
  const variants = all.flatMap(([ai, value]) => variantOf(ai, value) ?? []);
  const measures = all.flatMap(([ai, value]) => measureOf(ai, value) ?? []);
  const prices = all.flatMap(([ai, value]) => priceOf(ai, value) ?? []);
  const count = values.get('30') ?? values.get('37');
  const isTold = (ai: string, value: string) =>
    fields.has(ai) ||
    dateKinds.has(ai) ||
    variantKinds.has(ai) ||
    measureOf(ai, value) !== null ||
    priceOf(ai, value) !== null;
  return {
    ...tradeItem(gtin),
    lot: values.get('10') ?? null,
    expiry: expiryOf(dates, values.get('7003'), year),
    serial: values.get('21') ?? null,
    count: count === undefined ? null : Number(count),
    dates,
    variants,
    measures,
    prices,
    further: all.filter(([ai, value]) => !isTold(ai, value)).map(([ai, value]) => ({ ai, value })),
    missing,
  };
}
