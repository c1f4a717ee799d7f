// A promise to an order line: its pieces are reserved, as far as they weren't before.
import type { Draft } from '../documents/draft.ts';
import { stockKey } from '../stock/model.ts';
import type { OrderLine } from './model.ts';

/** So many more pieces are on their way to the line: what came short before is taken up first. */
export function planPieces(line: OrderLine, pieces: number): OrderLine {
  const planned = line.planned + pieces;
  return {
    ...line,
    planned,
    reserved: Math.max(line.reserved, planned),
    short: Math.max(0, line.short - pieces),
  };
}

/** Keeps the item's stock true to what a line has reserved of it since. */
export function keepReserved(
  draft: Draft,
  item: { readonly owner: string; readonly sku: string },
  before: OrderLine,
  after: OrderLine,
): void {
  draft.change('stock', stockKey(item), (stock) => ({
    ...stock,
    reserved: stock.reserved + after.reserved - before.reserved,
  }));
}
