// What a reducer is: it names what it reads, then writes the documents as they are after the event.
// It is pure and the same on both sides: no clock, no randomness, no input but the event and the documents.
import type { EventType, Happened } from '../events/union.ts';
import type { Address } from './document.ts';
import type { Draft } from './draft.ts';

export interface Reducer<T extends EventType> {
  /** Every document that `apply` may read, beyond those that booking its movements needs. */
  readonly reads: (event: Happened<T>) => readonly Address[];
  readonly apply: (draft: Draft, event: Happened<T>) => void;
}

export type Reducers<T extends EventType> = { readonly [K in T]: Reducer<K> };
