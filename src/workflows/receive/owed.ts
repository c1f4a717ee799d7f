// Goods that orders wait for go from the dock to packing: whoever counts them is told so at once.
import { stockKey } from '../../domain/stock/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { Feedback } from '../workflow.ts';
import type { ReceiveWork } from './state.ts';
import { attention } from './words.ts';

type Item = Pick<Goods, 'owner' | 'sku'>;

export interface OwedHere {
  readonly pieces: number;
  /** The pack station's code, of the oldest order. */
  readonly to: string;
}

const sum = (all: readonly { readonly quantity: number }[]) =>
  all.reduce((total, { quantity }) => total + quantity, 0);

/** Good pieces of the item that this truck has brought, wherever they are by now. */
function brought({ pallets }: ReceiveWork, item: Item): number {
  const ofItem = ({ goods }: { readonly goods: Goods }) => stockKey(goods) === stockKey(item);
  return [...pallets.values()].reduce(
    (total, { received, damaged }) => total + sum(received.filter(ofItem)) - sum(damaged.filter(ofItem)),
    0,
  );
}

/** Of so many more pieces of an item, those that orders wait for beyond what the truck has brought before; null: none. */
export function owedOf(work: ReceiveWork, item: Item, pieces: number): OwedHere | null {
  const waiting = work.owed.filter((one) => one.quantity > 0 && stockKey(one) === stockKey(item));
  const [oldest] = waiting;
  if (oldest === undefined) return null;
  const arrived = waiting.flatMap(({ came }) => came);
  const open = sum(waiting) + sum(arrived) - brought(work, item);
  const owed = Math.min(pieces, sum(waiting), open);
  return owed > 0 ? { pieces: owed, to: oldest.to } : null;
}

/** Null: nobody waits for any of these. */
export function tellOwed(
  work: ReceiveWork,
  counted: readonly { readonly goods: Goods; readonly quantity: number }[],
): Feedback | null {
  const items = new Map(counted.map(({ goods }) => [stockKey(goods), goods]));
  const owed = [...items.values()].flatMap((item) => {
    const alike = counted.filter(({ goods }) => stockKey(goods) === stockKey(item));
    return owedOf(work, item, sum(alike)) ?? [];
  });
  const [first] = owed;
  if (first === undefined) return null;
  const count = owed.reduce((total, { pieces }) => total + pieces, 0);
  return attention('say.owed', { count, location: first.to });
}
