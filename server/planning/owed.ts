// What waiting orders are owed from the dock: what is not in the house yet, and what has come no farther. Pure.
import type { Payload } from '../../src/domain/events/union.ts';
import { type Backorder, backorderKey } from '../../src/domain/orders/backorder.ts';
import type { LineRef } from '../../src/domain/orders/progress.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { Lack, WaitingOrder } from './allocate.ts';

export interface Owed extends LineRef {
  readonly orderedAt: string;
  readonly owner: string;
  readonly sku: string;
  /** Base units. */
  readonly quantity: number;
}

const unpromisedOf = ({ lacks, missing }: Lack): number => (lacks === 'promise' ? missing : 0);

/** `atDock`: by the item's key, pieces that stand at a dock or on a stage; the oldest order has them first. */
export function owedTo(
  waiting: readonly WaitingOrder[],
  atDock: ReadonlyMap<string, number>,
): readonly Owed[] {
  const left = new Map(atDock);
  return waiting.flatMap(({ orderId, orderedAt, lacks }) =>
    lacks.flatMap((lack): Owed[] => {
      const { n, owner, sku, unbinned } = lack;
      const key = stockKey({ owner, sku });
      const here = Math.min(unbinned, Math.max(0, left.get(key) ?? 0));
      left.set(key, (left.get(key) ?? 0) - here);
      const quantity = unpromisedOf(lack) + here;
      return quantity === 0 ? [] : [{ orderId, n, owner, sku, orderedAt, quantity }];
    }),
  );
}

type Stated = Payload<'backorders.stated'>['backorders'][number];

/**
 * What is to be said anew. `isKept`: the order wasn't looked at, what is known of it stays. `stationOf`: where an order
 * is packed; all of one order goes to one station.
 */
export function restated(
  known: readonly Backorder[],
  owed: readonly Owed[],
  isKept: (orderId: string) => boolean,
  stationOf: (orderId: string) => string,
): readonly Stated[] {
  const before = new Map(known.map((one) => [backorderKey(one), one]));
  const now = new Set(owed.map(backorderKey));
  const over = known.filter((one) => one.quantity > 0 && !now.has(backorderKey(one)) && !isKept(one.orderId));
  const changed = owed
    .map((one): Stated => ({ ...one, to: stationOf(one.orderId) }))
    .filter((one) => {
      const found = before.get(backorderKey(one));
      return found?.quantity !== one.quantity || found.to !== one.to;
    });
  return [...over.map(({ came: _, ...one }): Stated => ({ ...one, quantity: 0 })), ...changed];
}
