// The one-time code by which a device is enrolled: how it is written, read and carried in an address.
import { checkSymbol, codeAlphabet, randomSymbols } from './code-alphabet.ts';

/** 19 random symbols (94 bits) and the check character, shown in five groups of four. */
const randomLength = 19;
const groupLength = 4;

/** How long a code is good for, ms. */
export const enrolmentCodeLife = 10 * 60_000;

/** `code` without separators. `typo`: it has a code's form, but the check character says that it was misread. */
export type EnrolmentCodeReading =
  | { readonly is: 'code'; readonly code: string }
  | { readonly is: 'typo' }
  | { readonly is: 'no-code' };

export function newEnrolmentCode(random: (bytes: number) => Uint8Array): string {
  const symbols = randomSymbols(randomLength, random);
  return symbols + checkSymbol(symbols);
}

/** As a person reads it: `ABCD-EFGH-JKMN-PQRS-TUVW`. */
export const groupedEnrolmentCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-');

/** The address in the QR code. The code stands in the fragment, which a browser never sends to a server or a log. */
export const enrolmentAddress = (origin: string, code: string): string =>
  `${origin}/#enrol=${groupedEnrolmentCode(code)}`;

/** Reads a typed or scanned code, bare or in its address, in any case and grouping. Total. */
export function readEnrolmentCode(text: string): EnrolmentCodeReading {
  const fragment = /#enrol=([^&]*)$/i.exec(text.trim());
  const code = (fragment?.[1] ?? text).toUpperCase().replaceAll(/[\s-]/g, '');
  if (code.length !== randomLength + 1) return { is: 'no-code' };
  const known = [...code].every((symbol) => codeAlphabet.includes(symbol));
  if (!known) return /^[0-9A-Z]+$/.test(code) ? { is: 'typo' } : { is: 'no-code' };
  return checkSymbol(code.slice(0, randomLength)) === code.slice(randomLength)
    ? { is: 'code', code }
    : { is: 'typo' };
}
