// A symbol in its modules, as BWIPP encodes it: what it takes on a label, and what a picture of it draws.
import bwipjs from 'bwip-js/node';
import type { LabelSymbol } from './label.ts';

/** `widths`: bar, space, bar … */
export interface BarModules {
  readonly across: number;
  readonly widths: readonly number[];
}

/** `rows`: of a square, true where it is dark. */
export interface CellModules {
  readonly across: number;
  readonly rows: readonly (readonly boolean[])[];
}

/** BWIPP answers one of these two for each part of a symbol; ours have one part. */
type Linear = readonly { readonly sbs: readonly number[] }[];
type Matrix = readonly { readonly pixs: readonly number[]; readonly pixx: number }[];

function bars(symbology: string, text: string): BarModules {
  const [drawn] = bwipjs.raw(symbology, text, '') as Linear;
  const widths = drawn?.sbs ?? [];
  return { widths, across: widths.reduce((sum, width) => sum + width, 0) };
}

/** Null where bars can't hold the text: Code 128 has ASCII's characters alone. */
export function barsOf(symbol: LabelSymbol): BarModules | null {
  if (symbol.is === 'gs1') return bars('gs1-128', `(${symbol.ai})${symbol.digits}`);
  return /^[ -~]+$/.test(symbol.text) ? bars('code128', symbol.text) : null;
}

/** As a QR code with error correction M (ISO/IEC 18004). */
export function cellsOf(text: string): CellModules {
  const [drawn] = bwipjs.raw('qrcode', text, 'eclevel=M') as Matrix;
  const { pixs = [], pixx: across = 0 } = drawn ?? {};
  const rows = Array.from({ length: across }, (_, y) =>
    pixs.slice(y * across, (y + 1) * across).map((pixel) => pixel === 1),
  );
  return { across, rows };
}
