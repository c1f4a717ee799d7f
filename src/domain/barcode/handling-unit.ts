// A handling unit as one code tells of it: its number, and what a logistic label says of the goods on it.
import type { Further, Measure, TradeItem } from './trade-item.ts';

export interface HandlingUnit {
  readonly is: 'unit';
  /** An SSCC as 18 digits, or one of our own licence plates (`T-0142`, `LPN-20417`). */
  readonly code: string;
  /** The goods that the label states, AI (02) with (37), or (01). */
  readonly content: TradeItem | null;
  /** Of the unit as it stands: gross weight and outer dimensions, AI (33nn), (34nn) … */
  readonly measures: readonly Measure[];
  readonly further: readonly Further[];
}

/** A unit of which nothing but its number is known. */
export const handlingUnit = (code: string): HandlingUnit => ({
  is: 'unit',
  code,
  content: null,
  measures: [],
  further: [],
});
