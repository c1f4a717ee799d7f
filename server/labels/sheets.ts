// Where labels stand on paper: a page of its own for each, or the fields of sheets that are sold to peel off.
import type { Paper } from '../../src/domain/desk/labels.ts';
import type { Label } from './label.ts';
import { labelSizes } from './label-layouts.ts';
import { dots, type Size } from './layout.ts';

/** In dots. `pitch`: from one field to the next. */
export interface Sheet {
  readonly page: Size;
  readonly field: Size;
  readonly columns: number;
  readonly rows: number;
  readonly first: { readonly x: number; readonly y: number };
  readonly pitch: { readonly x: number; readonly y: number };
}

const a4: Size = { width: dots(210), height: dots(297) };
const letter: Size = { width: dots(215.9), height: dots(279.4) };

/** 21 fields of 63.5 × 38.1 mm on A4, as Avery L7160; 30 of 2⅝ × 1 inches on Letter, as Avery 5160. */
const small: Readonly<Record<'a4' | 'letter', Sheet>> = {
  a4: {
    page: a4,
    field: { width: dots(63.5), height: dots(38.1) },
    columns: 3,
    rows: 7,
    first: { x: dots(7.2), y: dots(15.1) },
    pitch: { x: dots(66), y: dots(38.1) },
  },
  letter: {
    page: letter,
    field: { width: dots(66.7), height: dots(25.4) },
    columns: 3,
    rows: 10,
    first: { x: dots(4.8), y: dots(12.7) },
    pitch: { x: dots(69.85), y: dots(25.4) },
  },
};

const alone = (size: Size): Sheet => ({
  page: size,
  field: size,
  columns: 1,
  rows: 1,
  first: { x: 0, y: 0 },
  pitch: { x: 0, y: 0 },
});

/** Two pallet labels side by side, to be cut. */
const pair = (page: Size): Sheet => {
  const field = labelSizes.unit;
  const x = Math.round((page.width - 2 * field.width) / 2);
  return { page, field, columns: 2, rows: 1, first: { x, y: dots(12) }, pitch: { x: field.width, y: 0 } };
};

export function sheetOf(paper: Paper, is: Label['is']): Sheet {
  if (paper === 'label') return alone(labelSizes[is]);
  return is === 'unit' ? pair(small[paper].page) : small[paper];
}
