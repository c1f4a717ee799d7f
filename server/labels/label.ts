// What a label says: decided here once, and drawn by the renderers as it stands.
import { isSscc } from '../../src/domain/barcode/check-digit.ts';
import type { PrintedLabel } from '../../src/domain/desk/labels.ts';

/** What is to be encoded, and how. `gs1`: element strings in brackets (GS1 General Specifications, section 3). */
export type LabelCode =
  | { readonly is: 'code-128'; readonly text: string }
  | { readonly is: 'qr'; readonly text: string }
  | { readonly is: 'gs1-128'; readonly sscc: string }
  | { readonly is: 'gs1-datamatrix'; readonly gtin: string };

/** A label's face. `size`: mm. `title`: what is read from a distance; `lines`: beneath it, the first the largest. */
export interface Face {
  readonly size: { readonly width: number; readonly height: number };
  readonly title: string;
  readonly lines: readonly string[];
  readonly code: LabelCode;
}

/** 4 × 6 inches, the logistic label of GS1; 4 × 1.5 for a shelf; 2.25 × 1.25 for a piece. */
const sizes = {
  unit: { width: 102, height: 152 },
  location: { width: 102, height: 38 },
  item: { width: 57, height: 32 },
} as const;

/** A code longer than this, or with other signs than ASCII's, doesn't fit the bars of a small label. */
const fitsBars = (text: string) => /^[ -~]{1,24}$/.test(text);

const ownCode = (text: string): LabelCode => (fitsBars(text) ? { is: 'code-128', text } : { is: 'qr', text });

/** `0 5012345 0000000001 5`: extension, company, serial and check digit can't be told apart by length; fours can be read. */
const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

export function faceOf(label: PrintedLabel): Face {
  switch (label.is) {
    case 'unit':
      return isSscc(label.code)
        ? {
            size: sizes.unit,
            title: label.code.slice(-6),
            lines: ['SSCC', inFours(label.code)],
            code: { is: 'gs1-128', sscc: label.code },
          }
        : { size: sizes.unit, title: label.code, lines: [], code: ownCode(label.code) };
    case 'location':
      return {
        size: sizes.location,
        title: label.code,
        lines: [label.checkDigits],
        code: ownCode(label.code),
      };
    case 'item':
      return {
        size: sizes.item,
        title: label.sku,
        lines: [label.name],
        code: label.gtin === null ? ownCode(label.sku) : { is: 'gs1-datamatrix', gtin: label.gtin },
      };
  }
}
