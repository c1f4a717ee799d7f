// A trade item as one code tells of it: its number, how it is packed, and all that stands beside the number.
import { packOf } from './gtin.ts';
import type { ItemAttributes } from './meaning.ts';

/** Exact, never a float: `value` × 10^-`scale`. `{value: 1250, scale: 3}` is 1.250. */
export interface Exact {
  readonly value: number;
  readonly scale: number;
}

/**
 * What a GTIN's first of 14 digits states (General Specifications 3.3.2): nothing; a fixed grouping of the item
 * `of`, `indicator` being a label of its maker's choice and no count; or goods that differ in measure piece by piece.
 */
export type Pack =
  | { readonly is: 'unstated' }
  | { readonly is: 'grouping'; readonly indicator: number; readonly of: string }
  | { readonly is: 'variable-measure' };

/** `gross-…`: as packed for transport, of a logistic unit or a trade item with its packaging. */
export type MeasureKind =
  | `${'net' | 'gross'}-${'weight' | 'volume'}`
  | `${'' | 'gross-'}${'length' | 'width' | 'height' | 'area'}`
  | 'weight-per-area';

export type MeasureUnit =
  | 'kg'
  | 'lb'
  | 'oz t'
  | 'm'
  | 'in'
  | 'ft'
  | 'yd'
  | 'm²'
  | 'in²'
  | 'ft²'
  | 'yd²'
  | 'l'
  | 'm³'
  | 'fl oz'
  | 'qt'
  | 'gal'
  | 'in³'
  | 'ft³'
  | 'yd³'
  | 'kg/m²';

/** Application identifiers 31nn to 36nn. */
export interface Measure {
  readonly what: MeasureKind;
  readonly amount: Exact;
  readonly unit: MeasureUnit;
}

/** AI (392n), (393n), (395n). `currency`: ISO 4217, three digits; null where it is the till's own. */
export interface Price {
  readonly of: 'item' | 'unit-of-measure';
  readonly amount: Exact;
  readonly currency: string | null;
}

/** AI (11), (13), (15), (16), (17); `date` is `YYYY-MM-DD`. */
export interface PrintedDate {
  readonly what: 'produced' | 'packed' | 'best-before' | 'sell-by' | 'use-by';
  readonly date: string;
}

/** AI (20), (22), (242). */
export interface Variant {
  readonly what: 'internal' | 'consumer' | 'made-to-order';
  readonly value: string;
}

/** An element that nothing here has a field for, as it was read: nothing that a code says is dropped. */
export interface Further {
  readonly ai: string;
  readonly value: string;
}

/** `gtin` is always 14 digits. */
export interface TradeItem extends ItemAttributes {
  readonly is: 'item';
  readonly gtin: string;
  readonly pack: Pack;
  readonly dates: readonly PrintedDate[];
  readonly variants: readonly Variant[];
  readonly measures: readonly Measure[];
  readonly prices: readonly Price[];
  readonly further: readonly Further[];
  /**
   * Companions that GS1 asks for and this code hasn't: for each, the identifiers of which one would do, as the
   * dictionary writes them (`02,8026`). Another code on the same label may hold them (General Specifications 4.13).
   */
  readonly missing: readonly string[];
}

/** An item of which nothing but its number is known. `gtin`: 14 digits. */
export const tradeItem = (gtin: string): TradeItem => ({
  is: 'item',
  gtin,
  pack: packOf(gtin),
  lot: null,
  expiry: null,
  serial: null,
  count: null,
  dates: [],
  variants: [],
  measures: [],
  prices: [],
  further: [],
  missing: [],
});
