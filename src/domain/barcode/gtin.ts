// Trade item numbers in all their lengths, always told as 14 digits. GS1 General Specifications 3.3.2, 5.2.2.4.2.
import { checkDigit, hasCheckDigit } from './check-digit.ts';
import type { Pack } from './trade-item.ts';

/**
 * GTIN-8, -12, -13 or -14 as a GTIN-14, or null where its length or its check digit isn't one's. Zeros alone number
 * nothing, though their check digit is right.
 */
export const gtin14 = (digits: string): string | null =>
  /^(\d{8}|\d{12,14})$/.test(digits) && hasCheckDigit(digits) && /[1-9]/.test(digits)
    ? digits.padStart(14, '0')
    : null;

/** What the indicator says. `gtin`: 14 digits. */
export function packOf(gtin: string): Pack {
  const indicator = Number(gtin.charAt(0));
  if (indicator === 0) return { is: 'unstated' };
  if (indicator === 9) return { is: 'variable-measure' };
  const inner = `0${gtin.slice(1, 13)}`;
  return { is: 'grouping', indicator, of: `${inner}${checkDigit(inner)}` };
}

/**
 * UPC-E as its UPC-A: number system (0 or 1), six digits, check digit. The sixth says where zeros were left out.
 * Null where it isn't eight digits of that form. The check digit is UPC-A's; it is not verified here.
 */
export function expandUpcE(digits: string): string | null {
  const match = /^([01])(\d)(\d)(\d)(\d)(\d)(\d)(\d)$/.exec(digits);
  if (match === null) return null;
  const [, system = '', a = '', b = '', c = '', d = '', e = '', last = '', check = ''] = match;
  const expanded =
    last <= '2'
      ? `${a}${b}${last}0000${c}${d}${e}`
      : last === '3'
        ? `${a}${b}${c}00000${d}${e}`
        : last === '4'
          ? `${a}${b}${c}${d}00000${e}`
          : `${a}${b}${c}${d}${e}0000${last}`;
  return `${system}${expanded}${check}`;
}

/** UPC-E by its eight digits as a GTIN-14, check digit verified. */
export function upcE(digits: string): string | null {
  const upcA = expandUpcE(digits);
  return upcA === null ? null : gtin14(upcA);
}
