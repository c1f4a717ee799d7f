// Where a reader drops FNC1, a value of variable length runs into what stands behind it. Then nothing tells a lot
// `AB1221SN9` from a lot `AB12` with a serial `SN9`: whoever is asked must say so. SCAN.md 4.
import { type ApplicationIdentifier, identifierAt } from './application-identifiers.ts';
import { problemOf } from './element-value.ts';

/**
 * What may have been run into: all but (20), (22) and a house's own (90) to (99). Those are two digits with almost
 * anything behind them, and so would be found in every other lot.
 */
const likely = /^(?!2[02]$|9\d$)/;

/** What a house writes for itself is never interpreted, so nothing is guessed of it. */
const internal = /^9\d$/;

/** Whether text reads from `from` on as whole elements of these identifiers, to its very end. */
function readsOn(text: string, from: number, among: RegExp, year: number): boolean {
  const next = identifierAt(text, from);
  if (next === null || !among.test(next.ai)) return false;
  const start = from + next.ai.length;
  const end = next.predefined ? start + next.maxLength : text.length;
  if (end > text.length || start === end) return false;
  if (problemOf(next, text.slice(start, end), year) !== null) return false;
  return end === text.length || readsOn(text, end, among, year);
}

/** Whether `text`, all that follows `found` in a string without separators, may be its value and something more. */
export function mayHideAnElement(found: ApplicationIdentifier, text: string, year: number): boolean {
  if (internal.test(found.ai)) return false;
  if (text.length > found.maxLength) return true;
  // Of what is no value as a whole, any identifier may be the reason.
  const among = problemOf(found, text, year) === null ? likely : /./;
  for (let cut = 1; cut < text.length; cut += 1) {
    if (readsOn(text, cut, among, year) && problemOf(found, text.slice(0, cut), year) === null) return true;
  }
  return false;
}
