// The walk: what was proven, taken, short and skipped at each stop.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { orderLineKey } from '../orders/model.ts';
import { changeLine, progressReads, surplusOf } from '../orders/progress.ts';
import { bookingReads } from '../stock/book.ts';
import type { Goods } from '../stock/movement.ts';
import {
  changeStop,
  missingReads,
  named,
  putMovement,
  settledState,
  shortLines,
  stopReads,
} from './at-stop.ts';
import { isOpen, type MissingLine, openOf, type PickStop, stopKey } from './model.ts';
import { checkLease } from './on-list.ts';

const countsFor = (stop: PickStop, goods: Goods) =>
  stop.goods.owner === goods.owner && stop.goods.sku === goods.sku;

/** The floor's own account of a put, where it differs from the plan: recorded as done, and shown (P4). */
function checkPut(draft: Draft, stop: PickStop, { location, goods }: Payload<'item.picked'>): void {
  if (stop.location !== location)
    draft.open('wrong-place', `location ${location}`, { wanted: stop.location });
  if (!countsFor(stop, goods)) draft.open('wrong-item', `item ${goods.sku}`, { wanted: stop.goods.sku });
}

/** More lies in a tote than any line of the stop asked for: it goes back, and somebody is told. */
function takeBack(draft: Draft, event: Happened<'item.picked'>, quantity: number): void {
  if (quantity === 0) return;
  const { tote, location, goods } = event.payload;
  const facts = { tote, location, sku: goods.sku, quantity };
  draft.open('surplus', `unit ${tote}`, facts);
  draft.task({ id: event.id, kind: 'return-to-bin', subject: `unit ${tote}`, facts, state: 'open' });
}

function pick(draft: Draft, event: Happened<'item.picked'>): void {
  checkLease(draft, event);
  const { pickListId, orderId, n, location, tote, goods, quantity } = event.payload;
  draft.move(putMovement(event.payload));
  const found = draft.read('pick-stop', stopKey(pickListId, event.payload.stop));
  if (found.is === 'known') {
    checkPut(draft, found.body, event.payload);
    if (!countsFor(found.body, goods)) return;
    if (!found.body.lines.some((line) => line.orderId === orderId && line.n === n)) {
      takeBack(draft, event, quantity);
      return;
    }
  }
  const put = { by: event.id, location, tote, quantity, goods };
  changeStop(draft, event.payload, event.payload, (stop) => {
    const lines = stop.lines.map((line) =>
      line.orderId === orderId && line.n === n ? { ...line, puts: [...line.puts, put] } : line,
    );
    return { ...stop, lines, state: settledState({ ...stop, lines }) };
  });
  changeLine(draft, { orderId, n }, (line) => ({ ...line, picked: line.picked + quantity }));
  const line = draft.read('order-line', orderLineKey(orderId, n));
  if (line.is === 'known') takeBack(draft, event, Math.min(quantity, surplusOf(line.body)));
}

/** What a stop's lines still wait for: a device can't call more short than that. */
const openLines = (stop: PickStop): MissingLine[] =>
  stop.lines.flatMap((line) =>
    openOf(line) === 0 ? [] : [{ orderId: line.orderId, n: line.n, missing: openOf(line) }],
  );

function short(draft: Draft, event: Happened<'stop.shorted'>): void {
  checkLease(draft, event);
  const { pickListId, stop: n, location, goods, reason, remaining } = event.payload;
  const found = draft.read('pick-stop', stopKey(pickListId, n));
  if (found.is !== 'known') return;
  if (!isOpen(found.body)) {
    draft.open('already-closed', `location ${location}`, { stop: n });
    return;
  }
  const lines = named(openLines(found.body), event.payload.lines);
  changeStop(draft, event.payload, event.payload, (stop) => ({
    ...stop,
    state: { is: 'short', by: event.id, reason, lines },
  }));
  shortLines(draft, lines, 1);
  draft.change('location', location, (place) => ({ ...place, blockedBy: place.blockedBy ?? event.id }));
  const missing = lines.reduce((sum, line) => sum + line.missing, 0);
  const facts = { location, sku: goods.sku, reason, remaining, missing };
  draft.open('short-pick', `location ${location}`, facts);
  draft.task({ id: event.id, kind: 'count', subject: `location ${location}`, facts, state: 'open' });
}

type WalkEvent = 'stop.reached' | 'item.verified' | 'item.picked' | 'stop.shorted' | 'stop.skipped';

export const walkReducers: Reducers<WalkEvent> = {
  'stop.reached': {
    reads: ({ payload }) => stopReads(payload),
    apply: (draft, event) => checkLease(draft, event),
  },
  'item.verified': {
    reads: ({ payload }) => stopReads(payload),
    apply: (draft, event) => checkLease(draft, event),
  },
  'item.picked': {
    reads: ({ payload }) => [
      ...stopReads(payload),
      ...bookingReads(putMovement(payload)),
      ...progressReads(payload),
    ],
    apply: pick,
  },
  'stop.shorted': {
    reads: ({ payload }) => [...stopReads(payload), ...missingReads(payload)],
    apply: short,
  },
  'stop.skipped': {
    reads: ({ payload }) => stopReads(payload),
    apply: (draft, event) => {
      checkLease(draft, event);
      changeStop(draft, event.payload, null, (stop) =>
        stop.state.is === 'open' ? { ...stop, state: { is: 'skipped', by: event.id } } : stop,
      );
    },
  },
};
