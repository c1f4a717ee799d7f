// A code that a file or an API names for an item, as scans will tell of it.
import { gtin14 } from '../barcode/gtin.ts';
import { ownMeaning } from '../barcode/own-codes.ts';

export type ItemCode =
  | { readonly is: 'code'; readonly code: string }
  /** As long as a trade item number, but the last digit isn't the check digit of the others (GS1 7.9.1). */
  | { readonly is: 'check-digit' }
  /** Codes of this form mean a location, a licence plate or a command here. */
  | { readonly is: 'own' };

/** A GTIN-8, -12, -13 or -14 becomes 14 digits. Any other text stays as it is. */
export function itemCode(text: string): ItemCode {
  const gtin = gtin14(text);
  if (gtin !== null) return { is: 'code', code: gtin };
  if (/^(\d{8}|\d{12,14})$/.test(text)) return { is: 'check-digit' };
  return ownMeaning(text) === null ? { is: 'code', code: text } : { is: 'own' };
}
