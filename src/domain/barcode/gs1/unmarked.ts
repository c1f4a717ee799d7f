// Element strings of which no AIM identifier says so: a reader that sends none, a label whose maker forgot FNC1.
import { checkDigit, hasCheckDigit } from '../check-digit.ts';
import { bad, type ElementString, type Reading, readElementString, separator } from './element-string.ts';

const leadingKey = /^(?:0[12](\d{14})|00(\d{18}))/;

/** With separators between identifiers' digits it is one; without any, its first number must be proven. */
export function readUnmarked(text: string, reading: Reading): ElementString | null {
  if (text.includes(separator)) {
    const begin = text.startsWith(separator) ? 1 : 0;
    return /^\d\d/.test(text.slice(begin)) ? readElementString(text, reading) : null;
  }
  const [led, gtin, sscc] = leadingKey.exec(text) ?? [];
  const number = gtin ?? sscc;
  if (led === undefined || number === undefined) return null;
  if (hasCheckDigit(number)) return readElementString(text, reading);
  // With one other digit it would be an element string to its very end: so that digit is wrong.
  const mended = led.slice(0, -1) + checkDigit(number.slice(0, -1)) + text.slice(led.length);
  return readElementString(mended, reading).is === 'read' ? bad('check-digit') : null;
}

/**
 * In a symbol that says it holds no GS1 data, separators may be missing whatever the reader does. Null also where it
 * reads as nothing whole: then it is any text.
 */
export function readUnmarkedPlain(text: string, { year }: Reading): ElementString | null {
  const found = readUnmarked(text, { year, separatorsKept: false });
  return found?.is === 'bad' && found.problem !== 'separator-lost' ? null : found;
}
