// Compressed GS1 Digital Links are recognised, so that they aren't taken for just any address; they are not read.
// GS1 Digital Link Standard 1.1, section 8: the elements' bits in base64url, each identifier by its digits of four
// bits, a usual pair of them by one byte of its own.
import { hasCheckDigit } from '../check-digit.ts';
import { identifierAt } from './application-identifiers.ts';

/** How a link's bits begin, in hexadecimal, and how many digits with a check digit come next. */
const beginnings: readonly (readonly [begin: RegExp, digits: number])[] = [
  [/^00/, 18],
  /** (01), alone or with a usual companion. */
  [/^(01|[0-3][A-F]|A\d)/, 14],
  [/^25[35]/, 13],
  [/^402/, 17],
  [/^41[457]/, 13],
  [/^8003/, 14],
  [/^801[78]/, 18],
  /** (8017) and (8018) with (8019), (414) with (254), (255) with an amount. */
  [/^9[BC]/, 18],
  [/^9D/, 13],
  [/^C[0-9A-D]/, 13],
];

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Enough for any beginning and its number. */
const longest = 14;

const bitsOf = (text: string): string =>
  [...text.slice(0, longest)].map((symbol) => alphabet.indexOf(symbol).toString(2).padStart(6, '0')).join('');

const hexadecimalOf = (bits: string): string =>
  (bits.match(/.{4}/g) ?? []).map((nibble) => Number.parseInt(nibble, 2).toString(16).toUpperCase()).join('');

const isBase64Url = (text: string): boolean => /^[0-9A-Za-z_-]{3,}$/.test(text);

/** Whether bits begin with a number of so many digits whose last is its check digit. */
function leadsWithNumber(bits: string, digits: number): boolean {
  const field = bits.slice(0, Math.ceil(digits * Math.log2(10)));
  const number = BigInt(`0b${field || '0'}`)
    .toString()
    .padStart(digits, '0');
  return number.length === digits && hasCheckDigit(number);
}

/** A link as a whole. Only keys that a check digit proves are recognised: any word of a path could be the others. */
export function isCompressedLink(step: string): boolean {
  if (!isBase64Url(step)) return false;
  const bits = bitsOf(step);
  const hexadecimal = hexadecimalOf(bits);
  return beginnings.some(([begin, digits]) => {
    const led = begin.exec(hexadecimal)?.[0];
    return led !== undefined && leadsWithNumber(bits.slice(4 * led.length), digits);
  });
}

/** What stands behind a key that is written in full, `/01/09506000134352/EHTBsJ…`. */
export const isCompressedRest = (step: string): boolean =>
  isBase64Url(step) && identifierAt(hexadecimalOf(bitsOf(step)), 0) !== null;
