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

/** What was counted at the bin so far: pieces, and how finely the label told them apart. */
export interface Taken {
  readonly counted: number;
  readonly goods: Goods;
  readonly proof: Proof;
}

export type LabelKind = 'location' | 'item' | 'tote';

export type PickState =
  /** Totes go on the cart: `slot` wants one. */
  | { readonly at: 'cart'; readonly slot: number }
  | { readonly at: 'walk'; readonly stop: number }
  /** At the bin: the item is to be proven, `taken` null until its first scan. */
  | { readonly at: 'take'; readonly stop: number; readonly taken: Taken | null }
  /** The goods are in hand: `slot` wants `quantity` of them. */
  | {
      readonly at: 'put';
      readonly stop: number;
      readonly slot: number;
      readonly quantity: number;
      readonly taken: Taken;
    }
  /** A fresh tote is wanted in the slot of a full one. */
  | { readonly at: 'tote-full'; readonly slot: number; readonly then: PickState }
  | { readonly at: 'short-reason'; readonly stop: number; readonly then: PickState }
  | {
      readonly at: 'short-remaining';
      readonly stop: number;
      readonly reason: ShortReason;
      readonly then: PickState;
    }
  /** Another quantity than shown goes into this tote. */
  | { readonly at: 'quantity'; readonly then: PickState & { readonly at: 'put' } }
  /** A picked line is taken back: the bin's scan is wanted. `by` names the put. */
  | { readonly at: 'undo-put'; readonly stop: number; readonly by: string; readonly then: PickState }
  /** The label can't be read: digits, the SKU's last four, or the tote's number are typed. */
  | { readonly at: 'cant-read'; readonly label: LabelKind; readonly then: PickState }
  /** The cart is parked: the place is wanted. */
  | { readonly at: 'pausing'; readonly then: PickState }
  | { readonly at: 'paused'; readonly location: string }
  /** Every stop is closed: each tote is scanned, then the station that the list names. */
  | { readonly at: 'drop'; readonly tote: string | null }
  | { readonly at: 'done' };
