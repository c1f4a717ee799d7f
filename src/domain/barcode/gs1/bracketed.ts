// The form printed for people, `(01)09501101530003(10)AB-123`. GS1 General Specifications 4.14.
import { identifier } from './application-identifiers.ts';
import { bad, type Element, type ElementString, together } from './element-string.ts';
import { problemOf } from './element-value.ts';

export const isBracketed = (text: string): boolean => /^\(\d{2,4}\)/.test(text);

/** A bracket that holds no identifier's two to four digits belongs to the value. Total. `year`: the current one. */
export function readBracketed(text: string, year: number): ElementString {
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
  return end === text.length ? together(elements) : bad('malformed-element-string');
}
