// Is this the value of that application identifier? Length, characters, check digit and date of each component.

import { hasCheckDigit } from '../check-digit.ts';
import type { ScanProblem } from '../meaning.ts';
import type { ApplicationIdentifier, Component } from './application-identifiers.ts';
import { readDate } from './dates.ts';

/** General Specifications 7.11, figures 7.11-1 to -3. */
const characters: { readonly [S in Component['set']]: RegExp } = {
  N: /^\d*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9\-_=]*$/,
};

function failed(test: string, part: string, year: number): ScanProblem | null {
  switch (test) {
    case 'csum':
      return hasCheckDigit(part) ? null : 'check-digit';
    case 'yymmd0':
      return readDate(part, year) === null ? 'bad-date' : null;
    case 'yymmdd':
      return readDate(part, year) === null || part.endsWith('00') ? 'bad-date' : null;
    default:
      return null;
  }
}

/** Null where the value is well formed. `year`: the current one, for dates. */
export function problemOf(
  { components }: ApplicationIdentifier,
  value: string,
  year: number,
): ScanProblem | null {
  let at = 0;
  for (const { set, min, max, optional, tests } of components) {
    if (optional && at === value.length) return null;
    const part = value.slice(at, at + max);
    if (part.length < min || !characters[set].test(part)) return 'malformed-element-string';
    for (const test of tests) {
      const problem = failed(test, part, year);
      if (problem !== null) return problem;
    }
    at += part.length;
  }
  return at === value.length ? null : 'malformed-element-string';
}
