// How each kind of label looks: large what a person reads from afar, and a symbol that fills the rest.

import type { Label, LabelSymbol, PrintableLabel } from './label.ts';
import {
  type Box,
  barsIn,
  cellsIn,
  dots,
  type Layout,
  type Mark,
  type Size,
  textIn,
  textOf,
} from './layout.ts';

/** 4 × 6 inches for a pallet, 4 × 1 for a shelf's beam, 2 × 1 for a piece: what label printers are loaded with. */
export const labelSizes: Readonly<Record<Label['is'], Size>> = {
  unit: { width: dots(101.6), height: dots(152.4) },
  location: { width: dots(101.6), height: dots(25.4) },
  item: { width: dots(50.8), height: dots(25.4) },
};

type Of<Is extends Label['is']> = Extract<Label, { is: Is }>;

/** The digits that people call a plate by, to be read from a forklift. */
const calledBy = 4;
/** Height of capitals and digits, in ems. */
const capitals = 0.74;

function unitMarks({ code }: Of<'unit'>, symbol: LabelSymbol, { width, height }: Size): Mark[] {
  const margin = dots(4);
  const inner = width - 2 * margin;
  const line = (y: number, tall: number): Box => ({
    x: margin,
    y: dots(y),
    width: inner,
    height: dots(tall),
  });
  const bars: Box = { x: 0, y: dots(72), width, height: height - dots(72) - dots(18) };
  const said = symbol.is === 'gs1' ? `(${symbol.ai}) ${symbol.digits}` : code;
  return [
    ...textIn(code, line(5, 14), { most: 112, least: 40 }),
    { is: 'frame', box: line(22, 0.5), thickness: 4 },
    ...textIn(code.slice(-calledBy), line(29, 40), { most: 360, least: 80 }, 'middle'),
    barsIn(symbol, bars, 5) ?? cellsIn(textOf(symbol), bars),
    ...textIn(
      said,
      { x: margin, y: bars.y + bars.height + dots(3), width: inner, height: dots(8) },
      { most: 60, least: 24 },
      'middle',
    ),
  ];
}

function locationMarks(
  { code, checkDigits }: Of<'location'>,
  symbol: LabelSymbol,
  { width, height }: Size,
): Mark[] {
  const margin = dots(2);
  const inner = height - 2 * margin;
  const side = Math.min(dots(18), Math.round(width * 0.2));
  const left = width - side - 2 * margin;
  const large = Math.round(height * 0.42);
  const top = margin + large + dots(1);
  const frame: Box = { x: left + margin, y: margin, width: side, height: inner };
  const digits = Math.min(Math.round(side * 0.7), Math.round(height * 0.6));
  const bars = barsIn(symbol, { x: 0, y: top, width: left + margin, height: height - top - margin }, 4);
  const square = Math.min(inner, Math.round(left * 0.4));
  const words: Box =
    bars === null
      ? { x: margin, y: margin, width: left - square, height: inner }
      : { x: margin, y: margin, width: left - margin, height: large };
  return [
    ...textIn(code, words, { most: large, least: 20 }),
    bars ?? cellsIn(textOf(symbol), { x: margin + words.width, y: margin, width: square, height: inner }),
    { is: 'frame', box: frame, thickness: 4 },
    ...textIn(
      checkDigits,
      {
        x: frame.x + 8,
        y: Math.round(frame.y + (inner - digits * capitals) / 2),
        width: side - 16,
        height: digits,
      },
      { most: digits, least: 20 },
      'middle',
    ),
  ];
}

function itemMarks({ code, sku, name }: Of<'item'>, symbol: LabelSymbol, { width, height }: Size): Mark[] {
  const margin = dots(1.5);
  const inner = width - 2 * margin;
  const under = symbol.is === 'gs1' ? 26 : 0;
  const top = margin + 40 + 54;
  const bars = barsIn(symbol, { x: 0, y: top, width, height: height - top - margin - under }, 3);
  const square = Math.min(height - 2 * margin, Math.round(inner * 0.45));
  const words = bars === null ? inner - square : inner;
  const tall = bars === null ? height - 2 * margin - 40 : 54;
  return [
    ...textIn(sku, { x: margin, y: margin, width: words, height: 36 }, { most: 36, least: 18 }),
    ...textIn(name, { x: margin, y: margin + 40, width: words, height: tall }, { most: 25, least: 18 }),
    bars ??
      cellsIn(textOf(symbol), { x: margin + words, y: margin, width: square, height: height - 2 * margin }),
    ...(under === 0
      ? []
      : textIn(
          code,
          { x: margin, y: height - margin - 20, width: inner, height: 20 },
          { most: 22, least: 16 },
          'middle',
        )),
  ];
}

function marksOf({ label, symbol }: PrintableLabel, size: Size): Mark[] {
  switch (label.is) {
    case 'unit':
      return unitMarks(label, symbol, size);
    case 'location':
      return locationMarks(label, symbol, size);
    case 'item':
      return itemMarks(label, symbol, size);
  }
}

/** `size`: of a sheet's field, where it isn't the kind's own. */
export const layoutOf = (printable: PrintableLabel, size: Size = labelSizes[printable.label.is]): Layout => ({
  size,
  marks: marksOf(printable, size),
});
