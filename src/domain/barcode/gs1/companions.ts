// Which application identifiers may stand in one code, and which must. GS1 General Specifications 4.13.
import type { ApplicationIdentifier } from './application-identifiers.ts';

/** `31nn` matches 3103: `n` stands for any digit. */
const matches = (pattern: string, ai: string): boolean =>
  pattern.length === ai.length && [...pattern].every((digit, at) => digit === 'n' || digit === ai[at]);

/** An identifier never excludes itself. */
const mayStandTogether = (a: ApplicationIdentifier, b: ApplicationIdentifier): boolean =>
  a.ai === b.ai || !a.excludes.some((pattern) => matches(pattern, b.ai));

export const allMayStandTogether = (all: readonly ApplicationIdentifier[]): boolean =>
  all.every((a) => all.every((b) => mayStandTogether(a, b)));

/** The demands that nothing in the code meets, as the dictionary writes them; each once. */
export function unmet(all: readonly ApplicationIdentifier[]): readonly string[] {
  const there = (pattern: string) => all.some(({ ai }) => matches(pattern, ai));
  const met = (demand: string) =>
    demand.split(',').some((alternative) => alternative.split('+').every(there));
  return [...new Set(all.flatMap(({ requires }) => requires))].filter((demand) => !met(demand));
}
