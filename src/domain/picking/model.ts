// A pick list: up to eight orders on one cart, walked stop by stop. STOCK.md, SYNC.md C1 to C3.
import type { Goods } from '../stock/movement.ts';
import type { PlannedLine } from './plan.ts';

export const shortReasons = ['not-enough', 'empty', 'damaged', 'wrong-item', 'blocked'] as const;
export type ShortReason = (typeof shortReasons)[number];

/** One tote on the cart. A full one stays on the list until it is dropped; its successor has the same slot. */
export interface CartTote {
  readonly slot: number;
  readonly tote: string;
  readonly state: 'open' | 'full' | 'dropped';
}

export type PickListState =
  | { readonly is: 'ready' }
  | { readonly is: 'picking'; readonly operator: string | null }
  | { readonly is: 'paused'; readonly operator: string | null; readonly location: string }
  | { readonly is: 'done' };

export interface PickList {
  readonly id: string;
  readonly number: string;
  readonly station: string;
  readonly orders: readonly { readonly orderId: string; readonly slot: number }[];
  readonly state: PickListState;
  /** The device that may work on it, or null while nobody holds it. */
  readonly lease: string | null;
  readonly totes: readonly CartTote[];
  readonly stops: number;
  readonly closedStops: number;
}

/** One accepted put: so many pieces of a line into a tote. `by` names the event, for its reversal. */
export interface Put {
  readonly by: string;
  readonly location: string;
  readonly tote: string;
  readonly quantity: number;
  readonly goods: Goods;
}

export interface StopLine extends PlannedLine {
  readonly puts: readonly Put[];
}

/** So many pieces of an order line that its bin didn't give. */
export interface MissingLine {
  readonly orderId: string;
  readonly n: number;
  readonly missing: number;
}

export type StopState =
  | { readonly is: 'open' }
  | { readonly is: 'skipped'; readonly by: string }
  | {
      readonly is: 'short';
      readonly by: string;
      readonly reason: ShortReason;
      readonly lines: readonly MissingLine[];
    }
  | { readonly is: 'picked' };

export interface PickStop {
  readonly pickListId: string;
  readonly n: number;
  readonly location: string;
  readonly goods: Goods;
  readonly lines: readonly StopLine[];
  readonly state: StopState;
  /** Copied from its list, so that the stop alone says which device may see it. */
  readonly lease: string | null;
}

export const stopKey = (pickListId: string, n: number) => `${pickListId}/${String(n).padStart(4, '0')}`;

export const putOf = (line: StopLine) => line.puts.reduce((sum, put) => sum + put.quantity, 0);
export const openOf = (line: StopLine) => Math.max(0, line.quantity - putOf(line));
/** A skipped stop waits for its turn at the end of the walk: it is still to be done. */
export const isOpen = (stop: PickStop) => stop.state.is === 'open' || stop.state.is === 'skipped';

/**
 * A list is done when every stop is closed and every tote that was on the cart has been dropped, whatever a device
 * that comes late still says of its state. An undo or a tote that comes after that makes it work again.
 */
export function concluded(list: PickList): PickList {
  const complete = list.closedStops >= list.stops && list.totes.every(({ state }) => state === 'dropped');
  if (complete) return { ...list, state: { is: 'done' } };
  return list.state.is === 'done' ? { ...list, state: { is: 'picking', operator: null } } : list;
}
