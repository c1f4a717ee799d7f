// Where a receiver stands. Each state has its own fields; what was counted is in the documents, not here.
import type { Item } from '../../domain/catalogue/definitions.ts';
import type { Location } from '../../domain/catalogue/model.ts';
import type { DamageReason, Notice, NoticeLine, Pallet } from '../../domain/inbound/model.ts';
import type { Counted } from '../../domain/inbound/on-pallet.ts';
import type { Backorder } from '../../domain/orders/backorder.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';

/** A truck that a notice announces, or one pallet that nobody announced. */
export type About =
  | { readonly is: 'notice'; readonly notice: Notice; readonly lines: readonly NoticeLine[] }
  | { readonly is: 'blind'; readonly unit: string };

/** The job's documents as they are now, pending events folded in. */
export interface ReceiveWork {
  readonly about: About;
  /** The notice's own pallets and every other that was scanned, by code. */
  readonly pallets: ReadonlyMap<string, Pallet>;
  /** Handling units that were scanned, by code. */
  readonly units: ReadonlyMap<string, HandlingUnit>;
  readonly items: ReadonlyMap<string, Item>;
  readonly locations: ReadonlyMap<string, Location>;
  /** What orders wait for, the oldest first, as this device heard it when the last pallet was scanned. */
  readonly owed: readonly Backorder[];
  /** Operators' names by their ids. */
  readonly people: ReadonlyMap<string, string>;
  readonly device: string;
  /** `YYYY-MM-DD`, by the device's own calendar. */
  readonly today: string;
  /** ms since 1970, when these documents were read: for the rate, which decides nothing. */
  readonly readAt: number;
}

export type Tracked = 'lot' | 'expiry' | 'serial';

/** So many pieces of goods on their way onto a pallet. */
export interface Scanned {
  readonly goods: Goods;
  readonly pieces: number;
}

/** `over`: the step that a question stands over, and where its answer or "back" leads. */
export type ReceiveState =
  /** The truck's dock is wanted. `next`: the pallet that was scanned already. */
  | { readonly at: 'dock'; readonly next: string | null }
  /** Between two pallets. `last`: the one just left, where undo and damage look. */
  | { readonly at: 'between'; readonly last: string | null }
  | { readonly at: 'pallet'; readonly unit: string }
  /** The notice doesn't name it: scanned once more it is received with this truck. */
  | { readonly at: 'strange'; readonly unit: string }
  /** Somebody has counted it, or is counting it. */
  | { readonly at: 'taken'; readonly unit: string }
  /** The label doesn't say what the item is told apart by. */
  | {
      readonly at: 'ask';
      readonly what: Tracked;
      readonly scanned: Scanned;
      readonly isLoose: boolean;
      readonly over: ReceiveStateAt<'pallet'>;
    }
  /** Loose pieces: their item is to be scanned, `goods` null until then; then their number is typed. */
  | { readonly at: 'loose'; readonly goods: Goods | null; readonly over: ReceiveStateAt<'pallet'> }
  | { readonly at: 'short'; readonly over: ReceiveStateAt<'pallet'> }
  | { readonly at: 'damage-what'; readonly unit: string; readonly over: ReceiveState }
  | {
      readonly at: 'damage-why';
      readonly unit: string;
      readonly counted: Counted;
      readonly over: ReceiveState;
    }
  /** `counted.quantity`: the most that can be damaged. */
  | {
      readonly at: 'damage-count';
      readonly unit: string;
      readonly counted: Counted;
      readonly reason: DamageReason;
      readonly over: ReceiveState;
    }
  /** `counted.quantity`: what is damaged. `photos`: by their hashes. */
  | {
      readonly at: 'damage-photos';
      readonly unit: string;
      readonly counted: Counted;
      readonly reason: DamageReason;
      readonly photos: readonly string[];
      readonly over: ReceiveState;
    }
  /** One piece of an item that nobody has measured: `got` so far, in the order of `measures`. */
  | {
      readonly at: 'measure';
      readonly item: { readonly owner: string; readonly sku: string };
      readonly got: readonly number[];
      readonly over: ReceiveStateAt<'pallet'>;
    }
  /** A label of the step below can't be read: what is printed beside its bars is typed. */
  | {
      readonly at: 'cant-read';
      readonly label: 'location' | 'unit' | 'item';
      readonly over: ReceiveStateAt<'dock' | 'between' | 'pallet'>;
    }
  | { readonly at: 'finish'; readonly over: ReceiveStateAt<'between'> }
  | { readonly at: 'paused'; readonly over: ReceiveState }
  | { readonly at: 'done' };

export type ReceiveStateAt<A extends ReceiveState['at']> = Extract<ReceiveState, { readonly at: A }>;

/** mm, mm, mm and g, of one piece. */
export const measures = ['length', 'width', 'height', 'weight'] as const;
