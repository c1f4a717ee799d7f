// A count of one location, from its being asked for until its difference is in the ledger. STOCK.md: a count states
// what was seen, and never sets a balance.
import type { Goods } from '../stock/movement.ts';

/** Why somebody is to count; `overtaken`: an earlier count didn't know of what came in later. The most pressing first. */
export const countReasons = ['short-pick', 'zero-check', 'overtaken', 'cycle', 'asked'] as const;
export type CountReason = (typeof countReasons)[number];

/** As the desk lists them: posted last, the only one that nobody has to do anything about. */
export const countStates = ['differs', 'recount', 'counted', 'asked', 'posted'] as const;

export interface CountedLine {
  readonly goods: Goods;
  /** Base units; nothing that lay there is a line too, where the count was of one item. */
  readonly quantity: number;
}

/**
 * One person's look. `device`, `epoch` and `seq` place it among the events of its own device; `began` and `at`: ms, as
 * that device said.
 */
export interface Sighting {
  readonly by: string;
  readonly operator: string | null;
  readonly device: string;
  readonly epoch: string;
  readonly seq: number;
  readonly position: number;
  readonly began: number;
  readonly at: number;
  readonly lines: readonly CountedLine[];
}

/** `difference`: what was seen less what the ledger had when it was seen; never zero. */
export interface CountDifference {
  readonly goods: Goods;
  readonly difference: number;
}

/**
 * `counted`: seen, and not yet judged: the server waits until every device that was at work there has synced past it.
 * `recount`: it differs, or a pick overlapped it; somebody else than `not` counts again.
 */
export type CountState =
  | { readonly is: 'asked' }
  | { readonly is: 'counted' }
  | {
      readonly is: 'recount';
      readonly not: string | null;
      readonly because: 'difference' | 'overlap' | 'rejected';
    }
  | { readonly is: 'differs'; readonly differences: readonly CountDifference[] }
  | { readonly is: 'approved'; readonly differences: readonly CountDifference[] }
  /** `position`: what came into the ledger after it wasn't known to whoever judged. */
  | {
      readonly is: 'posted';
      readonly differences: readonly CountDifference[];
      readonly position: number;
    };

/**
 * `sku` null: everything that lies there. Several may be open for one location, never two for one location and item.
 * `differed`: the judgement that found a difference which nobody has settled yet: it has an exception open.
 */
export interface Count {
  readonly id: string;
  readonly location: string;
  readonly owner: string | null;
  readonly sku: string | null;
  readonly why: CountReason;
  /** The event that asked for it: a short pick, a pick that should have emptied the bin, a late one. */
  readonly of: string | null;
  readonly sightings: readonly Sighting[];
  readonly differed: string | null;
  readonly state: CountState;
}

/** Nobody has to look any more: what was seen stands, or is about to be posted. */
export const isEnded = ({ state }: Pick<Count, 'state'>): boolean =>
  state.is === 'posted' || state.is === 'approved';

/** Somebody is to go and look. */
export const isToCount = ({ state }: Pick<Count, 'state'>): boolean =>
  state.is === 'asked' || state.is === 'recount';
