// The one fold: an event and the documents before it give the documents after it. The same on both sides.

import { catalogueReducers } from './catalogue/reduce.ts';
import { codeReducers } from './catalogue/reduce-codes.ts';
import { countReducers } from './counting/reduce.ts';
import { deviceReducers } from './devices/reduce.ts';
import type { Address, Change, View } from './documents/document.ts';
import { Draft, type OpenedException } from './documents/draft.ts';
import type { Reducer } from './documents/reducer.ts';
import type { EventType, Happened } from './events/union.ts';
import { damageReducers } from './inbound/reduce-damage.ts';
import { noticeReducers } from './inbound/reduce-notices.ts';
import { palletReducers } from './inbound/reduce-pallets.ts';
import { undoReducers as receiptUndoReducers } from './inbound/reduce-undo.ts';
import { vendorReturnReducers } from './inbound/reduce-vendor-returns.ts';
import { labelReducers } from './labels/reduce.ts';
import { orderReducers } from './orders/reduce.ts';
import { backorderReducers } from './orders/reduce-backorders.ts';
import { peopleReducers } from './people/reduce.ts';
import { mayDo } from './people/rights.ts';
import { cartReducers } from './picking/reduce-cart.ts';
import { planReducers } from './picking/reduce-plan.ts';
import { undoReducers } from './picking/reduce-undo.ts';
import { walkReducers } from './picking/reduce-walk.ts';
import { book, bookingReads } from './stock/book.ts';
import type { Movement } from './stock/movement.ts';
import { stockReducers } from './stock/reduce.ts';
import { moveReducers } from './stock/reduce-moves.ts';
import { replenishmentReducers } from './stock/reduce-replenishments.ts';

/**
 * Raised where the same events give other documents than before: a ledger that was folded by older rules is folded
 * anew. 2: balances remember their last movements, and go to the floor; units are found by where they stand.
 * 3: units know their last move; stock knows what is incoming; items have details. 4: the inventory is kept beside them.
 * 5: a label that can't be read is one task, however often it is found.
 */
export const foldRules = 5;

const reducers: { readonly [T in EventType]: Reducer<T> } = {
  ...catalogueReducers,
  ...codeReducers,
  ...peopleReducers,
  ...stockReducers,
  ...noticeReducers,
  ...palletReducers,
  ...damageReducers,
  ...receiptUndoReducers,
  ...vendorReturnReducers,
  ...moveReducers,
  ...replenishmentReducers,
  ...countReducers,
  ...orderReducers,
  ...backorderReducers,
  ...planReducers,
  ...cartReducers,
  ...walkReducers,
  ...undoReducers,
  ...labelReducers,
  ...deviceReducers,
};

/** What an event did. `movements` are binding once stored with it; a refold hands them back in (STOCK.md). */
export interface Folded {
  readonly changes: readonly Change[];
  readonly movements: readonly Movement[];
  readonly exceptions: readonly OpenedException[];
}

const reducerOf = <T extends EventType>(event: Happened<T>): Reducer<T> => reducers[event.type as T];

/** The documents that must be at hand before the event can be folded. */
export function readsOf(event: Happened, bound: readonly Movement[] = []): readonly Address[] {
  const rights: Address[] = event.actor === null ? [] : [{ kind: 'operator', key: event.actor }];
  return [...rights, ...reducerOf(event).reads(event), ...bound.flatMap(bookingReads)];
}

/**
 * Folds one event. `bound`: the movements stored with it when it was first folded, or null the first time.
 * Throws only for a fault in a reducer; the caller quarantines the event then (P2).
 */
export function fold(view: View, event: Happened, bound: readonly Movement[] | null = null): Folded {
  const draft = new Draft(view, readsOf(event, bound ?? []));
  if (!mayDo(draft, event)) {
    draft.open('operator-without-right', `operator ${event.actor ?? 'nobody'}`, { type: event.type });
  }
  reducerOf(event).apply(draft, event);
  const movements = bound ?? draft.movements;
  for (const movement of movements) book(draft, movement, event);
  for (const [n, { code, subject, facts }] of draft.exceptions.entries()) {
    const before = draft.exceptions.slice(0, n).filter((other) => other.code === code).length;
    const id = before === 0 ? `${event.id}:${code}` : `${event.id}:${code}:${before}`;
    draft.put('exception', id, {
      id,
      code,
      eventId: event.id,
      position: event.position,
      subject,
      facts,
      state: 'open',
    });
  }
  return { changes: draft.changes(), movements, exceptions: draft.exceptions };
}
