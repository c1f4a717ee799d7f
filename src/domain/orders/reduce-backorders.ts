// Backorders: what orders are owed is the server's to say; what comes to packing past the bins is their picking (STOCK.md).
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf, reversed } from '../stock/book.ts';
import { checkPlaces } from '../stock/check-places.ts';
import { noStock, stockKey } from '../stock/model.ts';
import type { Movement } from '../stock/movement.ts';
import { atLocation, locationReads } from '../stock/place.ts';
import { type Backorder, backorderKey, type CrossDocked, unplannedOf } from './backorder.ts';
import { type OrderLine, orderLineKey } from './model.ts';
import { changeLine, type LineRef, progressReads } from './progress.ts';
import { keepReserved, planPieces } from './promise.ts';

type CrossDock = Pick<Payload<'goods.cross-docked'>, 'goods' | 'quantity' | 'from' | 'to' | 'orderId' | 'n'>;

const backorderRead = (line: LineRef): Address => ({ kind: 'backorder', key: backorderKey(line) });

const carrying = ({ goods, quantity, from, to }: CrossDock): Movement => ({
  ...goodsOf(goods),
  quantity,
  from,
  to: atLocation(to),
});

function state(draft: Draft, stated: Payload<'backorders.stated'>['backorders'][number]): void {
  const key = backorderKey(stated);
  const found = draft.read('backorder', key);
  const came = found.is === 'known' ? found.body.came : [];
  const isNothing = stated.quantity === 0 && came.length === 0;
  draft.put('backorder', key, isNothing ? null : { ...stated, came });
}

/** The line that the goods are for; null: another item's, none at all, or outside what this side holds. */
function lineFor(draft: Draft, { orderId, n, goods }: CrossDock): OrderLine | null {
  const found = draft.read('order-line', orderLineKey(orderId, n));
  return found.is === 'known' && stockKey(found.body) === stockKey(goods) ? found.body : null;
}

/**
 * A promise is granted only of pieces that nobody was promised (STOCK.md). The goods lie at packing all the same, and
 * somebody sees that another order will lack them.
 */
function promise(draft: Draft, before: OrderLine, pieces: number): OrderLine {
  const planned = planPieces(before, pieces);
  const found = draft.read('stock', stockKey(before));
  const { onHand, quarantined, reserved } = found.is === 'known' ? found.body : noStock(before);
  const asked = planned.reserved - before.reserved;
  const granted = Math.max(0, Math.min(asked, onHand - quarantined - reserved));
  if (granted < asked) {
    const { orderId, n, sku } = before;
    draft.open('promised-elsewhere', `order ${orderId}`, { line: n, sku, missing: asked - granted });
  }
  return { ...planned, reserved: before.reserved + granted };
}

/** An order that no list has stays open for planning until it has all of its pieces. */
function rewrite(draft: Draft, line: OrderLine, after: (isOpen: boolean) => OrderLine): void {
  const order = draft.read('order', line.orderId);
  const isOpen = order.is === 'known' && order.body.state === 'open';
  const rewritten = after(isOpen);
  changeLine(draft, line, () => rewritten);
  keepReserved(draft, line, line, rewritten);
  if (!isOpen) return;
  draft.change('order', line.orderId, (now) => ({ ...now, state: now.unpicked === 0 ? 'picked' : 'open' }));
}

const give = (draft: Draft, line: OrderLine, pieces: number): void =>
  rewrite(draft, line, () => ({ ...promise(draft, line, pieces), picked: line.picked + pieces }));

/** It keeps its promise. Where lists have the order, planning takes up again what is short of it. */
const takeBack = (draft: Draft, line: OrderLine, pieces: number): void =>
  rewrite(draft, line, (isOpen) => ({
    ...line,
    planned: Math.max(0, line.planned - pieces),
    picked: Math.max(0, line.picked - pieces),
    short: line.short + (isOpen ? 0 : pieces),
  }));

/** More than the line could still have lies at packing: it goes back, and somebody is told. */
function tooMany(draft: Draft, { id, payload }: Happened<'goods.cross-docked'>, quantity: number): void {
  const { orderId, n, to, goods } = payload;
  const subject = `location ${to}`;
  const facts = { order: orderId, line: n, location: to, sku: goods.sku, quantity };
  draft.open('surplus', subject, facts);
  draft.task({ id, kind: 'return-to-bin', subject, facts, state: 'open' });
}

/** Whoever can't see the line takes all of it for given; the ledger knows better. */
function crossDock(draft: Draft, event: Happened<'goods.cross-docked'>): void {
  const { id, payload } = event;
  const { goods, quantity, from, to, orderId, n } = payload;
  checkPlaces(draft, from, atLocation(to));
  draft.move(carrying(payload));
  const line = lineFor(draft, payload);
  const isSeen = draft.read('order-line', orderLineKey(orderId, n)).is !== 'unknown';
  const given = isSeen ? Math.min(quantity, line === null ? 0 : unplannedOf(line)) : quantity;
  if (line !== null && given > 0) give(draft, line, given);
  if (given < quantity) tooMany(draft, event, quantity - given);
  const { owner, sku } = goods;
  const blank: Backorder = { orderId, n, owner, sku, orderedAt: '', to, quantity: 0, came: [] };
  draft.changeOrBegin('backorder', backorderKey(payload), blank, (owed) => {
    const paid = Math.min(owed.quantity, quantity);
    return {
      ...owed,
      quantity: owed.quantity - paid,
      came: [...owed.came, { by: id, quantity, given, paid }],
    };
  });
}

/** What came by that event, as far as it was that much and hasn't been taken back. */
function cameBy(
  draft: Draft,
  { of, quantity, orderId, n }: Payload<'cross-dock.reversed'>,
): CrossDocked | null {
  const found = draft.read('backorder', backorderKey({ orderId, n }));
  const came = found.is === 'known' ? found.body.came : [];
  return came.find((one) => one.by === of && one.quantity === quantity) ?? null;
}

function reverse(draft: Draft, { payload }: Happened<'cross-dock.reversed'>): void {
  const came = cameBy(draft, payload);
  if (came === null) {
    draft.open('nothing-to-reverse', `event ${payload.of}`, { step: 'cross-docked' });
    return;
  }
  draft.move(reversed(carrying(payload)));
  const line = lineFor(draft, payload);
  if (line !== null && came.given > 0) takeBack(draft, line, came.given);
  draft.change('backorder', backorderKey(payload), (owed) => ({
    ...owed,
    quantity: owed.quantity + came.paid,
    came: owed.came.filter(({ by }) => by !== came.by),
  }));
  draft.change('exception', `${came.by}:surplus`, (surplus) => ({ ...surplus, state: 'settled' }));
  draft.change('task', came.by, (task) => ({ ...task, state: 'done' }));
}

const crossDockReads = (payload: CrossDock, movement: Movement): Address[] => [
  ...locationReads(payload.from, atLocation(payload.to)),
  ...bookingReads(movement),
  backorderRead(payload),
  ...progressReads(payload),
];

type BackorderEvent = 'backorders.stated' | 'goods.cross-docked' | 'cross-dock.reversed';

export const backorderReducers: Reducers<BackorderEvent> = {
  'backorders.stated': {
    reads: ({ payload }) => payload.backorders.map(backorderRead),
    apply: (draft, { payload }) => {
      for (const one of payload.backorders) state(draft, one);
    },
  },
  'goods.cross-docked': {
    reads: ({ payload }) => crossDockReads(payload, carrying(payload)),
    apply: crossDock,
  },
  'cross-dock.reversed': {
    reads: ({ payload }) => [
      ...crossDockReads(payload, reversed(carrying(payload))),
      { kind: 'exception', key: `${payload.of}:surplus` },
      { kind: 'task', key: payload.of },
    ],
    apply: reverse,
  },
};
