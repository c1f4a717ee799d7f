// What read elements mean on the floor: a handling unit with its goods, a trade item, a reference, a place, or neither.
import { type HandlingUnit, handlingUnit } from '../handling-unit.ts';
import type { Meaning } from '../meaning.ts';
import type { ApplicationIdentifier } from './application-identifiers.ts';
import { unmet } from './companions.ts';
import type { Element } from './element-string.ts';
import { itemOfElements } from './item-of-elements.ts';
import { measureOf } from './measures.ts';
import { referenceOfElements } from './reference-of-elements.ts';

const isZero = (number: string) => !/[1-9]/.test(number);

const keyAmong = (elements: readonly Element[], ...ais: readonly string[]): string | undefined =>
  elements.find(({ identifier }) => ais.includes(identifier.ai))?.value;

/** Of a logistic label's elements: whether it speaks of the goods on the unit, not of the unit as it stands. */
function isOfGoods({ ai, requires }: ApplicationIdentifier): boolean {
  if (['01', '02', '37'].includes(ai)) return true;
  const asked = requires.flatMap((demand) => demand.split(/[,+]/));
  return (asked.includes('01') || asked.includes('02')) && !asked.includes('00');
}

function unitOf(
  sscc: string,
  elements: readonly Element[],
  missing: readonly string[],
  year: number,
): HandlingUnit {
  const gtin = keyAmong(elements, '01', '02');
  const goods = gtin === undefined ? [] : elements.filter(({ identifier }) => isOfGoods(identifier));
  const own = elements.filter((element) => element.identifier.ai !== '00' && !goods.includes(element));
  const told = own.map(({ identifier: { ai }, value }) => ({ ai, value, measure: measureOf(ai, value) }));
  return {
    ...handlingUnit(sscc),
    content: gtin === undefined ? null : itemOfElements(gtin, goods, missing, year),
    measures: told.flatMap(({ measure }) => measure ?? []),
    further: told.filter(({ measure }) => measure === null).map(({ ai, value }) => ({ ai, value })),
  };
}

/** `text`: what was scanned. `year`: the current one, for dates. */
export function meaningOfElements(text: string, elements: readonly Element[], year: number): Meaning {
  const missing = unmet(elements.map(({ identifier }) => identifier));
  const sscc = keyAmong(elements, '00');
  const gtin = keyAmong(elements, '01', '02', '03');
  const count = keyAmong(elements, '30', '37');
  // Zeros alone number nothing, though their check digit is right; and no code states a piece that isn't there.
  if ([sscc, gtin, count].some((number) => number !== undefined && isZero(number))) {
    return { is: 'bad', problem: 'bad-value', text };
  }
  if (sscc !== undefined) return unitOf(sscc, elements, missing, year);
  if (gtin !== undefined) return itemOfElements(gtin, elements, missing, year);
  const reference = referenceOfElements(elements);
  if (reference !== null) return reference;
  const gln = keyAmong(elements, '414');
  if (gln !== undefined) return { is: 'gln', gln, extension: keyAmong(elements, '254') ?? null };
  // To whom it goes, by which way: what carriers print.
  if (elements.some(({ identifier }) => identifier.ai.startsWith('4'))) {
    return { is: 'foreign', what: 'carrier-label', text };
  }
  return missing.length > 0 ? { is: 'bad', problem: 'missing-companion', text } : { is: 'text', text };
}
