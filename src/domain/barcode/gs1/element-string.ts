// Element strings: application identifiers with their values, one after the other. GS1 General Specifications 7.8.
import type { ScanProblem } from '../meaning.ts';
import { type ApplicationIdentifier, identifierAt } from './application-identifiers.ts';
import { allMayStandTogether } from './companions.ts';
import { problemOf } from './element-value.ts';
import { mayHideAnElement } from './lost-separator.ts';

/** FNC1 as a reader transmits it between elements (General Specifications 7.8.3). */
export const separator = '\u001D';

export interface Element {
  readonly identifier: ApplicationIdentifier;
  readonly value: string;
}

export type ElementString =
  /** Each identifier once. */
  | { readonly is: 'read'; readonly elements: readonly Element[] }
  | { readonly is: 'bad'; readonly problem: ScanProblem };

/** `year`: the current one, for dates. `separatorsKept`: this reader has shown that separators arrive. */
export interface Reading {
  readonly year: number;
  readonly separatorsKept: boolean;
}

export const bad = (problem: ScanProblem): ElementString => ({ is: 'bad', problem });

/** What was read, if it may stand together. The same twice is once; the same with two values is no code of GS1's. */
export function together(elements: readonly Element[]): ElementString {
  const unique = new Map<string, Element>();
  for (const element of elements) {
    const before = unique.get(element.identifier.ai);
    if (before !== undefined && before.value !== element.value) return bad('forbidden-combination');
    unique.set(element.identifier.ai, element);
  }
  const all = [...unique.values()];
  if (all.length === 0) return bad('malformed-element-string');
  return allMayStandTogether(all.map(({ identifier }) => identifier))
    ? { is: 'read', elements: all }
    : bad('forbidden-combination');
}

/** Reads text as it came from the reader, without its AIM identifier. Total. */
export function readElementString(text: string, { year, separatorsKept }: Reading): ElementString {
  const parted = separatorsKept || text.includes(separator);
  const elements: Element[] = [];
  let at = text.startsWith(separator) ? 1 : 0;
  while (at < text.length) {
    const found = identifierAt(text, at);
    if (found === null) {
      return bad(text.charAt(at) === separator ? 'malformed-element-string' : 'unknown-identifier');
    }
    const start = at + found.ai.length;
    const mark = text.indexOf(separator, start);
    const limit = mark === -1 ? text.length : mark;
    const end = found.predefined ? Math.min(start + found.maxLength, limit) : limit;
    const value = text.slice(start, end);
    if (!parted && !found.predefined && mayHideAnElement(found, text.slice(start), year)) {
      return bad('separator-lost');
    }
    const problem = problemOf(found, value, year);
    if (problem !== null) return bad(problem);
    elements.push({ identifier: found, value });
    at = end + Number(text.charAt(end) === separator);
  }
  return together(elements);
}
