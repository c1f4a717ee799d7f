// What an operator's badge says. The secret is what signs in; the prefix tells a badge from every other code.
import { codeAlphabet, randomSymbols } from './code-alphabet.ts';

export const badgePrefix = 'TLH-B-';

/** 18 random symbols, 89 bits: too many to try, so a plain digest of it may be stored. */
const secretLength = 18;

export const newBadgeSecret = (random: (bytes: number) => Uint8Array): string =>
  randomSymbols(secretLength, random);

/** The text of the badge's barcode. */
export const badgeText = (secret: string): string => badgePrefix + secret;

/** The secret of a scanned badge, or null where the text is no badge. */
export function badgeSecretOf(text: string): string | null {
  const secret = text.trim().toUpperCase();
  if (!secret.startsWith(badgePrefix)) return null;
  const rest = secret.slice(badgePrefix.length);
  return rest.length === secretLength && [...rest].every((symbol) => codeAlphabet.includes(symbol))
    ? rest
    : null;
}
