// Where a picker stands. Each state has its own fields; what is left to do is in the documents, not here.

import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Location } from '../../domain/catalogue/model.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import type { PickList, PickStop, ShortReason } from '../../domain/picking/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';

/** The job's documents as they are now, pending events folded in. */
export interface PickWork {
  readonly list: PickList;
  /** Ascending by `n`: the order in which the server would have them walked. */
  readonly stops: readonly PickStop[];
  readonly items: ReadonlyMap<string, Item>;
  readonly locations: ReadonlyMap<string, Location>;
  /** Handling units that this device has heard of, by code: whose a tote is. */
  readonly units: ReadonlyMap<string, HandlingUnit>;
}

/** What is in hand: pieces counted at the bin and not yet put, and how finely the label told them apart. */
export interface Taken {
  readonly counted: number;
  readonly goods: Goods;
  readonly proof: Proof;
}

export type LabelKind = 'location' | 'item' | 'tote';

/** `over`: the step that a question stands over, and where its answer or "back" leads. */
export type PickState =
  /** Totes go on the cart: `slot` wants one. */
  | { readonly at: 'cart'; readonly slot: number }
  /** `from`: the stop just left, where undo looks and from where the walk is routed; null at the start. */
  | { readonly at: 'walk'; readonly stop: number; readonly from: number | null }
  /**
   * At the bin: the item is to be proven, `taken` null until its first scan. `instead`: pieces that the
   * person says to take, where it isn't the planned number.
   */
  | {
      readonly at: 'take';
      readonly stop: number;
      readonly from: number | null;
      readonly taken: Taken | null;
      readonly instead: number | null;
    }
  /** The goods are in hand: `slot` wants `quantity` of them. */
  | {
      readonly at: 'put';
      readonly stop: number;
      readonly slot: number;
      readonly quantity: number;
      readonly taken: Taken;
    }
  /** A fresh tote is wanted in the slot of a full one. */
  | { readonly at: 'tote-full'; readonly slot: number; readonly over: PickState }
  | { readonly at: 'short-reason'; readonly stop: number; readonly over: PickState }
  | {
      readonly at: 'short-remaining';
      readonly stop: number;
      readonly reason: ShortReason;
      readonly over: PickState;
    }
  /** Another quantity than shown is taken from the bin, or goes into this tote. */
  | { readonly at: 'quantity'; readonly over: PickStateAt<'take' | 'put'> }
  /** A picked line is taken back: the bin's scan is wanted. `by` names the put. */
  | { readonly at: 'undo-put'; readonly stop: number; readonly by: string; readonly over: PickState }
  /** The label can't be read: digits, the SKU's last four, or the tote's number are typed. */
  | { readonly at: 'cant-read'; readonly label: LabelKind; readonly over: PickState }
  /** The cart is parked: the place is wanted. */
  | { readonly at: 'pausing'; readonly over: PickState }
  | { readonly at: 'paused'; readonly location: string }
  /** Every stop is closed: each tote is scanned, then the station that the list names. */
  | { readonly at: 'drop'; readonly tote: string | null; readonly from: number | null }
  | { readonly at: 'done' };

export type PickStateAt<A extends PickState['at']> = Extract<PickState, { readonly at: A }>;
