// What an operator's badge says. The secret is what signs in; the prefix tells a badge from every other code.
import { codeAlphabet, randomSymbols } from './code-alphabet.ts';

export const badgePrefix = 'TLH-B-';

/** 18 random symbols, 89 bits: too many to try, so a plain digest of it may be stored. */
const secretLength = 18;

export const newBadgeSecret = (random: (bytes: number) => Uint8Array): string =>
  randomSymbols(secretLength, random);

/** The text of the badge's barcode. */
export const badgeText = (secret: string): string => badgePrefix + secret;

const barsPrefix = 'TB';
/** Enough for 31^18, and even: Code 128 pairs them. */
const barsDigits = 28;

/**
 * The same badge for a scanner that reads bars alone; `text` as `badgeText` made it. Bars of a third of a millimetre
 * must fit a card, and letters don't: in Code 128 (ISO/IEC 15417) two digits take no more room than one of them. So
 * this holds the secret as a number.
 */
export const badgeBars = (text: string): string => barsPrefix + numberOf(text.slice(badgePrefix.length));

const base = BigInt(codeAlphabet.length);

const numberOf = (secret: string): string =>
  [...secret]
    .reduce((number, symbol) => number * base + BigInt(codeAlphabet.indexOf(symbol)), 0n)
    .toString()
    .padStart(barsDigits, '0');

/** Null: more than any secret comes to. */
function secretOf(digits: string): string | null {
  let rest = BigInt(digits);
  let secret = '';
  for (let place = 0; place < secretLength; place += 1) {
    secret = codeAlphabet.charAt(Number(rest % base)) + secret;
    rest /= base;
  }
  return rest === 0n ? secret : null;
}

const bars = new RegExp(`^${barsPrefix}(\\d{${barsDigits}})$`);

/** The secret of a scanned badge, by its QR code or its bars, or null where the text is no badge. */
export function badgeSecretOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  const digits = bars.exec(code)?.[1];
  if (digits !== undefined) return secretOf(digits);
  if (!code.startsWith(badgePrefix)) return null;
  const rest = code.slice(badgePrefix.length);
  return rest.length === secretLength && [...rest].every((symbol) => codeAlphabet.includes(symbol))
    ? rest
    : null;
}
