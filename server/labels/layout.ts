// A label laid out in dots: the marks that ZPL, PDF and the desk's picture put on it alike.
import { fitText, linePitch } from './fit-text.ts';
import type { LabelSymbol } from './label.ts';
import { barsOf, cellsOf } from './symbol-modules.ts';

/** Eight dots a millimetre: a printer of 203 dpi. */
export const dots = (mm: number): number => Math.round(mm * 8);

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

type At = 'left' | 'middle';

/** In dots from the label's upper left. A text is one line, `size` its em, `at` where in its width it stands. */
export type Mark =
  | {
      readonly is: 'text';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly at: At;
      readonly size: number;
      readonly text: string;
    }
  | { readonly is: 'frame'; readonly box: Box; readonly thickness: number }
  /** `module`: its narrowest part. `dark`: as BWIPP draws it; a printer encodes for itself. */
  | {
      readonly is: 'bars';
      readonly x: number;
      readonly y: number;
      readonly height: number;
      readonly module: number;
      readonly symbol: LabelSymbol;
      readonly dark: readonly Box[];
    }
  | {
      readonly is: 'cells';
      readonly x: number;
      readonly y: number;
      readonly module: number;
      readonly text: string;
      readonly dark: readonly Box[];
    };

export interface Layout {
  readonly size: Size;
  readonly marks: readonly Mark[];
}

/** Lines one under the other, from the box's top. */
export function textIn(
  text: string,
  box: Box,
  sizes: { readonly most: number; readonly least: number },
  at: At = 'left',
): Mark[] {
  const { x, y, width } = box;
  const { size, lines } = fitText(text, box, sizes);
  const pitch = Math.floor(size * linePitch);
  return lines.map((line, n) => ({ is: 'text', x, y: y + n * pitch, width, at, size, text: line }));
}

/** Modules of white beside it: ISO/IEC 15417 for Code 128, ISO/IEC 18004 for QR codes. */
const quiet = { bars: 10, cells: 4 } as const;
/** A printer may encode a little longer than BWIPP: one character of Code 128, the next size of a QR code. */
const slack = { bars: 11, cells: 4 } as const;
/** 0.25 mm, which a hand scanner still reads at arm's length. */
const leastModule = 2;

const largestModule = (room: number, across: number, most: number) =>
  Math.min(most, Math.floor(room / across));

/** Bars across the box with their quiet zones in it, as wide as fits; null where they don't fit. */
export function barsIn(symbol: LabelSymbol, box: Box, mostModule: number): Mark | null {
  const bars = barsOf(symbol);
  if (bars === null) return null;
  const { y, height } = box;
  const spare = symbol.is === 'text' ? slack.bars : 0;
  const module = largestModule(box.width, bars.across + 2 * quiet.bars + spare, mostModule);
  if (module < leastModule) return null;
  const x = Math.round(box.x + (box.width - bars.across * module) / 2);
  const dark: Box[] = [];
  let at = x;
  for (const [n, modules] of bars.widths.entries()) {
    const width = modules * module;
    if (n % 2 === 0) dark.push({ x: at, y, width, height });
    at += width;
  }
  return { is: 'bars', x, y, height, module, symbol, dark };
}

/** A QR code in the middle of the box, its quiet zone in it. */
export function cellsIn(text: string, box: Box): Mark {
  const { across, rows } = cellsOf(text);
  const room = Math.min(box.width, box.height);
  const module = Math.max(1, largestModule(room, across + 2 * quiet.cells + slack.cells, 10));
  const x = Math.round(box.x + (box.width - across * module) / 2);
  const y = Math.round(box.y + (box.height - across * module) / 2);
  const dark = rows.flatMap((row, down) =>
    row.flatMap((isDark, right) =>
      isDark ? [{ x: x + right * module, y: y + down * module, width: module, height: module }] : [],
    ),
  );
  return { is: 'cells', x, y, module, text, dark };
}

/** What a QR code of this symbol says: GS1 is printed in bars alone, which always fit. */
export const textOf = (symbol: LabelSymbol): string =>
  symbol.is === 'text' ? symbol.text : symbol.ai + symbol.digits;
