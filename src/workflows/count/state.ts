// Where somebody stands who counts. What was counted is here until it is said: a count says it whole, or not at all.
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Location } from '../../domain/catalogue/model.ts';
import type { Count } from '../../domain/counting/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';

/** The job's documents as they are now, pending events folded in. */
export interface CountWork {
  readonly count: Count;
  readonly location: Location | null;
  /** The one item that is to be counted; null: all that lies there. */
  readonly item: Item | null;
  /** Who is signed in. */
  readonly operator: string | null;
  /** Whoever counted before and may not again, by name; null: anybody may. */
  readonly counter: string | null;
  /** ms since 1970 by this device, of the scan that is being answered. */
  readonly now: number;
}

/** So many pieces of goods, as their label tells them apart, with the item for its name and its packs. */
export interface CountedGoods {
  readonly goods: Goods;
  readonly item: Pick<Item, 'name' | 'picture' | 'barcodes'>;
  readonly pieces: number;
}

/** `lines`: the newest first. `before`: what they were before the last scan or number, for undo. */
export interface Tally {
  readonly lines: readonly CountedGoods[];
  readonly before: readonly CountedGoods[] | null;
}

/** `began`: ms since 1970 by this device, when the person stood there. `over`: where "back" leads. */
export type CountState =
  | { readonly at: 'go' }
  /** Whoever saw the difference doesn't confirm it. */
  | { readonly at: 'refused' }
  /** A pick should have emptied it: is it empty? */
  | { readonly at: 'zero'; readonly began: number }
  | { readonly at: 'bin'; readonly began: number; readonly tally: Tally }
  /** The number of the line on top is typed instead. */
  | { readonly at: 'quantity'; readonly over: CountStateAt<'bin'> }
  /** One code, several owners' goods: whose are they? */
  | { readonly at: 'whose'; readonly options: readonly CountedGoods[]; readonly over: CountStateAt<'bin'> }
  /** Is that all? */
  | { readonly at: 'check'; readonly over: CountStateAt<'bin'> }
  | {
      readonly at: 'cant-read';
      readonly label: 'location' | 'item';
      readonly over: CountStateAt<'go' | 'zero' | 'bin'>;
    }
  | { readonly at: 'done'; readonly pieces: number };

export type CountStateAt<A extends CountState['at']> = Extract<CountState, { readonly at: A }>;
