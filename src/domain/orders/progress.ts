// How a pick, a short or their reversal shows on an order and its line.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import { type OrderLine, orderLineKey } from './model.ts';

export interface LineRef {
  readonly orderId: string;
  readonly n: number;
}

export const progressReads = ({ orderId, n }: LineRef): Address[] => [
  { kind: 'order', key: orderId },
  { kind: 'order-line', key: orderLineKey(orderId, n) },
];

const waits = (line: OrderLine) => line.picked < line.ordered;
const lacks = (line: OrderLine) => line.short > 0;

/** Rewrites a line and keeps the order's counts and state true to it. */
export function changeLine(draft: Draft, ref: LineRef, rewrite: (line: OrderLine) => OrderLine): void {
  const found = draft.read('order-line', orderLineKey(ref.orderId, ref.n));
  if (found.is !== 'known') return;
  const before = found.body;
  const after = rewrite(before);
  draft.put('order-line', orderLineKey(ref.orderId, ref.n), after);
  draft.change('order', ref.orderId, (order) => {
    const unpicked = order.unpicked + Number(waits(after)) - Number(waits(before));
    const short = order.short + Number(lacks(after)) - Number(lacks(before));
    const begun = after.picked > 0 || order.state === 'picking' || order.state === 'picked';
    const state = unpicked === 0 ? 'picked' : begun ? 'picking' : order.state;
    return { ...order, unpicked, short, state };
  });
}

/** More pieces than were ordered are in a tote: what the line has too many. */
export const surplusOf = (line: OrderLine) => Math.max(0, line.picked - line.ordered);
