// Undo: a put, a short or a skip that never counted. Each is reversed at most once (SYNC.md I5).
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { changeLine, progressReads } from '../orders/progress.ts';
import { bookingReads, reversed } from '../stock/book.ts';
import { balanceKey } from '../stock/model.ts';
import { atLocation } from '../stock/place.ts';
import {
  changeStop,
  missingReads,
  named,
  putMovement,
  settledState,
  shortLines,
  stopReads,
} from './at-stop.ts';
import { type MissingLine, type PickStop, type Put, type StopState, stopKey } from './model.ts';
import { checkLease } from './on-list.ts';

type Reversal = Happened<'step.reversed'>;
type Undone<S extends 'put' | 'short'> = Extract<Payload<'step.reversed'>['undoes'], { step: S }>;

const sameGoods = (put: Put, undone: Undone<'put'>) =>
  balanceKey(atLocation(put.location), put.goods) === balanceKey(atLocation(undone.location), undone.goods);

/** The put that a reversal names, while it still counts and moved what the reversal says. */
const putNamed = (stop: PickStop, of: string, undone: Undone<'put'>): Put | undefined =>
  stop.lines
    .flatMap((line) => (line.orderId === undone.orderId && line.n === undone.n ? line.puts : []))
    .find((put) => put.by === of && put.tote === undone.tote && sameGoods(put, undone));

/** The goods left the cart already: taking them back is a job of its own. */
function bringBack(draft: Draft, event: Reversal, { tote, location, goods, quantity }: Put): void {
  const found = draft.read('unit', tote);
  if (found.is !== 'known' || found.body.pickListId === event.payload.pickListId) return;
  const facts = { tote, location, sku: goods.sku, quantity };
  draft.open('goods-moved-on', `unit ${tote}`, facts);
  draft.task({ id: event.id, kind: 'return-to-bin', subject: `unit ${tote}`, facts, state: 'open' });
}

function reversePut(draft: Draft, event: Reversal, line: Undone<'put'>, put: Put): void {
  const { of } = event.payload;
  changeStop(draft, event.payload, line, (stop) => {
    const lines = stop.lines.map((other) => ({ ...other, puts: other.puts.filter(({ by }) => by !== of) }));
    const state: StopState = stop.state.is === 'picked' ? { is: 'open' } : stop.state;
    return { ...stop, lines, state: settledState({ ...stop, lines, state }) };
  });
  draft.move(reversed(putMovement(put)));
  changeLine(draft, line, (before) => ({ ...before, picked: before.picked - put.quantity }));
  bringBack(draft, event, put);
}

function reverseShort(
  draft: Draft,
  event: Reversal,
  undone: Undone<'short'>,
  lines: readonly MissingLine[],
): void {
  const { of } = event.payload;
  changeStop(draft, event.payload, undone, (stop) => ({
    ...stop,
    state: settledState({ ...stop, state: { is: 'open' } }),
  }));
  shortLines(draft, lines, -1);
  draft.change('location', undone.location, (place) => ({
    ...place,
    blockedBy: place.blockedBy === of ? null : place.blockedBy,
  }));
  draft.change('exception', `${of}:short-pick`, (exception) => ({ ...exception, state: 'settled' }));
  draft.change('task', of, (task) => ({ ...task, state: 'done' }));
  withdrawCount(draft, of);
}

/** A count that the short had asked for, and that nobody has begun, is nobody's job any more. */
function withdrawCount(draft: Draft, of: string): void {
  const count = draft.read('count', of);
  if (count.is === 'known' && count.body.state.is === 'asked') draft.put('count', of, null);
}

/** Answers whether there was something left to reverse. What moved is taken from the stop, not from the claim. */
function reverseStep(draft: Draft, event: Reversal, stop: PickStop): boolean {
  const { of, undoes } = event.payload;
  switch (undoes.step) {
    case 'put': {
      const put = putNamed(stop, of, undoes);
      if (put !== undefined) reversePut(draft, event, undoes, put);
      return put !== undefined;
    }
    case 'short': {
      const { state } = stop;
      if (state.is !== 'short' || state.by !== of || stop.location !== undoes.location) return false;
      // Half a short can't be taken back: what isn't named would stay short at a stop that is open.
      const lines = named(state.lines, undoes.lines);
      if (lines.length < state.lines.length) return false;
      reverseShort(draft, event, undoes, lines);
      return true;
    }
    case 'skip': {
      if (stop.state.is !== 'skipped' || stop.state.by !== of) return false;
      changeStop(draft, event.payload, null, (skipped) => ({ ...skipped, state: { is: 'open' } }));
      return true;
    }
  }
}

function reads({ payload }: Reversal): Address[] {
  const { of, undoes } = payload;
  switch (undoes.step) {
    case 'put':
      return [
        ...stopReads(payload),
        ...bookingReads(putMovement(undoes)),
        ...progressReads(undoes),
        { kind: 'unit', key: undoes.tote },
      ];
    case 'short':
      return [
        ...stopReads(payload),
        ...missingReads(undoes),
        { kind: 'exception', key: `${of}:short-pick` },
        { kind: 'task', key: of },
        { kind: 'count', key: of },
      ];
    case 'skip':
      return stopReads(payload);
  }
}

export const undoReducers: Reducers<'step.reversed'> = {
  'step.reversed': {
    reads,
    apply: (draft, event) => {
      checkLease(draft, event);
      const { pickListId, stop, of, undoes } = event.payload;
      const found = draft.read('pick-stop', stopKey(pickListId, stop));
      if (found.is === 'unknown') return;
      if (found.is === 'absent' || !reverseStep(draft, event, found.body)) {
        draft.open('nothing-to-reverse', `event ${of}`, { step: undoes.step });
      }
    },
  },
};
