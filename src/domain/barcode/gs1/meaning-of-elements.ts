// What a read element string means on the floor: a handling unit, a trade item with its attributes, or neither.
import type { Meaning } from '../meaning.ts';
import { readDate } from './dates.ts';
import type { Element } from './element-string.ts';

/** An expiry is the use-by date, else the best-before date, else the day of an expiry given to the minute. */
const expiryIdentifiers = ['17', '15', '7003'] as const;

export function meaningOfElements(text: string, elements: readonly Element[], year: number): Meaning {
  const values = new Map(elements.map(({ identifier, value }) => [identifier.ai, value]));
  const sscc = values.get('00');
  if (sscc !== undefined) return { is: 'unit', code: sscc };
  const gtin = values.get('01') ?? values.get('02');
  if (gtin === undefined) {
    const delivery = elements.some(({ identifier }) => identifier.ai.startsWith('4'));
    return delivery ? { is: 'foreign', what: 'carrier-label', text } : { is: 'text', text };
  }
  const date = expiryIdentifiers.map((ai) => values.get(ai)).find((found) => found !== undefined);
  const count = values.get('30') ?? values.get('37');
  return {
    is: 'item',
    gtin,
    lot: values.get('10') ?? null,
    expiry: date === undefined ? null : readDate(date.slice(0, 6), year),
    serial: values.get('21') ?? null,
    count: count === undefined ? null : Number(count),
  };
}
