// A backorder: what an order line waits for that lies in no bin, and what has come to packing for it past the bins.
import { type OrderLine, orderLineKey } from './model.ts';
import type { LineRef } from './progress.ts';

/**
 * Goods that came to packing by the event `by`: so many base units, of which `given` were the line's to have and `paid`
 * were owed.
 */
export interface CrossDocked {
  readonly by: string;
  readonly quantity: number;
  readonly given: number;
  readonly paid: number;
}

/** `quantity`: base units that are still owed. `to`: the pack station's code. */
export interface Backorder extends LineRef {
  readonly owner: string;
  readonly sku: string;
  readonly orderedAt: string;
  readonly to: string;
  readonly quantity: number;
  readonly came: readonly CrossDocked[];
}

/** The oldest order first. */
export const byOrderAge = (a: Backorder, b: Backorder): number =>
  a.orderedAt < b.orderedAt ? -1 : a.orderedAt > b.orderedAt ? 1 : a.orderId < b.orderId ? -1 : a.n - b.n;

export const backorderKey = ({ orderId, n }: LineRef): string => orderLineKey(orderId, n);

/** Pieces of a line that no pick list has and that didn't come past the bins. */
export const unplannedOf = ({ ordered, planned, picked }: OrderLine): number =>
  Math.max(0, ordered - Math.max(planned, picked));
