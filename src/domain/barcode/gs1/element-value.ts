// Is this the value of that application identifier? Length, characters and the tests of each component.
import type { ScanProblem } from '../meaning.ts';
import type { ApplicationIdentifier, Component } from './application-identifiers.ts';
import { contentTests } from './content-tests.ts';

/** General Specifications 7.11, figures 7.11-1 to -3. */
const characters: { readonly [S in Component['set']]: RegExp } = {
  N: /^\d*$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[A-Za-z0-9\-_]*={0,2}$/,
};

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
      const problem = contentTests[test]?.(part, year) ?? null;
      if (problem !== null) return problem;
    }
    at += part.length;
  }
  return at === value.length ? null : 'malformed-element-string';
}
