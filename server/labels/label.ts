// What a label is for, and the symbol that a scanner reads as just that.
import { isSscc } from '../../src/domain/barcode/check-digit.ts';
import { gtin14 } from '../../src/domain/barcode/gtin.ts';
import type { Meaning } from '../../src/domain/barcode/meaning.ts';
import { parseScan } from '../../src/domain/barcode/parse-scan.ts';

/** An item's `code`: a GTIN as 14 digits, another barcode of it, or its SKU. */
export type Label =
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'location'; readonly code: string; readonly checkDigits: string }
  | { readonly is: 'item'; readonly code: string; readonly sku: string; readonly name: string };

/**
 * `gs1`: AI (00) with an SSCC, (01) with a GTIN, as GS1-128 (GS1 General Specifications 5.4). `text`: a code of our own,
 * in Code 128 where it fits and in a QR code where it doesn't.
 */
export type LabelSymbol =
  | { readonly is: 'gs1'; readonly ai: '00' | '01'; readonly digits: string }
  | { readonly is: 'text'; readonly text: string };

export interface PrintableLabel {
  readonly label: Label;
  readonly symbol: LabelSymbol;
}

function symbolFor({ is, code }: Label): LabelSymbol {
  if (is === 'unit' && isSscc(code)) return { is: 'gs1', ai: '00', digits: code };
  if (is === 'item' && gtin14(code) === code) return { is: 'gs1', ai: '01', digits: code };
  return { is: 'text', text: code };
}

/** Of one symbol alone: a code of ours has the same meaning in Code 128 as in a QR code. */
const scanOf = (symbol: LabelSymbol): Meaning => {
  const [text, aim] = symbol.is === 'gs1' ? [symbol.ai + symbol.digits, ']C1'] : [symbol.text, ']C0'];
  return parseScan({ text, aim, via: 'camera', at: 0 });
};

/** An item without a GTIN is looked up by the very text; a location's code by its own form. */
function isMeant(meaning: Meaning, { is, code }: Label): boolean {
  if (meaning.is === 'item') return is === 'item' && meaning.gtin === code;
  if (meaning.is === 'text') return is === 'item' && meaning.text === code;
  return meaning.is === is && 'code' in meaning && meaning.code === code;
}

/** Null where a scanner would read something else of it: a SKU that looks like a location's code, for one. */
export function printable(label: Label): PrintableLabel | null {
  const symbol = symbolFor(label);
  return isMeant(scanOf(symbol), label) ? { label, symbol } : null;
}
