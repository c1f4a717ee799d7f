// What a supplier writes for a pallet: an SSCC in one of its usual forms, or a licence plate of ours.
import { isSscc } from '../barcode/check-digit.ts';
import { ownMeaning } from '../barcode/own-codes.ts';

export type PalletCode =
  | { readonly is: 'code'; readonly code: string }
  /** Eighteen digits, but the last isn't the check digit of the others (GS1 General Specifications 7.9.1). */
  | { readonly is: 'check-digit' }
  | { readonly is: 'neither' };

/** An SSCC may carry its application identifier, `(00)` or `00`, and spaces between its groups. */
export function palletCode(text: string): PalletCode {
  const digits = text.replace(/\s/g, '').replace(/^\(00\)|^00(?=\d{18}$)/, '');
  if (/^\d{18}$/.test(digits)) return isSscc(digits) ? { is: 'code', code: digits } : { is: 'check-digit' };
  const own = ownMeaning(text);
  return own?.is === 'unit' ? { is: 'code', code: own.code } : { is: 'neither' };
}
