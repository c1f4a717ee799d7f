// Element strings: application identifiers with their values, one after the other. GS1 General Specifications 7.8.
import type { ScanProblem } from '../meaning.ts';
import {
  type ApplicationIdentifier,
  identifier,
  identifierAt,
  mayStandTogether,
} from './application-identifiers.ts';
import { problemOf } from './element-value.ts';

/** FNC1 as a reader transmits it between elements (General Specifications 7.8.3). */
export const separator = '\u001D';

export interface Element {
  readonly identifier: ApplicationIdentifier;
  readonly value: string;
}

export type ElementString =
  | { readonly is: 'read'; readonly elements: readonly Element[] }
  | { readonly is: 'bad'; readonly problem: ScanProblem };

/** `year`: the current one, for dates. `separatorsKept`: this reader has shown that separators arrive. */
export interface Reading {
  readonly year: number;
  readonly separatorsKept: boolean;
}

const bad = (problem: ScanProblem): ElementString => ({ is: 'bad', problem });

/** What often stands beside a trade item, and so may have run into a value before it. */
const usualCompanions: ReadonlySet<string> = new Set([
  '02',
  '10',
  '11',
  '13',
  '15',
  '16',
  '17',
  '21',
  '30',
  '37',
]);

/** Whether text from `from` on reads as whole elements with predefined lengths checked, to its very end. */
function readsOn(text: string, from: number, year: number): boolean {
  const next = identifierAt(text, from);
  if (next === null || !usualCompanions.has(next.ai)) return false;
  const start = from + next.ai.length;
  const end = next.predefined ? start + next.maxLength : text.length;
  if (end > text.length || start === end) return false;
  if (problemOf(next, text.slice(start, end), year) !== null) return false;
  return end === text.length || readsOn(text, end, year);
}

/** A value that ran to the end of a text without separators may have swallowed another element. */
const maySwallow = (text: string, from: number, year: number): boolean => {
  for (let at = from + 1; at < text.length - 2; at += 1) if (readsOn(text, at, year)) return true;
  return false;
};

function checked(elements: readonly Element[]): ElementString {
  const unique = new Map<string, Element>();
  for (const element of elements) {
    const before = unique.get(element.identifier.ai);
    if (before !== undefined && before.value !== element.value) return bad('forbidden-combination');
    unique.set(element.identifier.ai, element);
  }
  const identifiers = [...unique.values()].map((element) => element.identifier);
  const together = identifiers.every((a) => identifiers.every((b) => mayStandTogether(a, b)));
  return together ? { is: 'read', elements } : bad('forbidden-combination');
}

/** Reads text as it came from the reader, without its AIM identifier. Total. */
export function readElementString(text: string, { year, separatorsKept }: Reading): ElementString {
  const parted = text.includes(separator);
  const elements: Element[] = [];
  let at = text.startsWith(separator) ? 1 : 0;
  while (at < text.length) {
    const found = identifierAt(text, at);
    if (found === null) return bad('unknown-identifier');
    const start = at + found.ai.length;
    const mark = text.indexOf(separator, start);
    const limit = mark === -1 ? text.length : mark;
    const end = found.predefined ? Math.min(start + found.maxLength, limit) : limit;
    const value = text.slice(start, end);
    const problem = problemOf(found, value, year);
    const toTheEnd = !found.predefined && !parted;
    if (problem !== null) {
      // Without any separator, what fits no variable value most likely holds two of them.
      return bad(toTheEnd && value.length > 0 ? 'separator-lost' : problem);
    }
    if (toTheEnd && !separatorsKept && maySwallow(text, start, year)) return bad('separator-lost');
    elements.push({ identifier: found, value });
    at = end + Number(text.charAt(end) === separator);
  }
  return elements.length === 0 ? bad('malformed-element-string') : checked(elements);
}

/** Reads the form printed for people, `(01)09501101530003(10)AB-123` (General Specifications 4.14). */
export function readBracketed(text: string, { year }: Reading): ElementString {
  const elements: Element[] = [];
  const pattern = /\((\d{2,4})\)((?:[^(]|\((?!\d{2,4}\)))*)/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, ai = '', value = ''] = match;
    const found = identifier(ai);
    if (found === null) return bad('unknown-identifier');
    const bare = value.trim();
    const problem = problemOf(found, bare, year);
    if (problem !== null) return bad(problem);
    elements.push({ identifier: found, value: bare });
    end = match.index + whole.length;
  }
  return elements.length === 0 || end !== text.length ? bad('malformed-element-string') : checked(elements);
}
