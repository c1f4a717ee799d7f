// Pallets at the dock: opened, counted, confirmed, closed; what turns out damaged, and what is taken back.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf, reversed } from '../stock/book.ts';
import { balanceKey, stockKey } from '../stock/model.ts';
import type { Movement } from '../stock/movement.ts';
import { atLocation, inUnit } from '../stock/place.ts';
import type { Pallet, PalletState } from './model.ts';
import {
  arrival,
  begun,
  type Counted,
  changeLine,
  countedReads,
  deviceOf,
  isAnothers,
  lineReads,
  type OnPallet,
  palletRead,
  receive,
  receivedTwice,
  unreceive,
} from './on-pallet.ts';

/** Where the pallet stands: said with its first scan. A unit that is known already stays what it is. */
const standReads = ({ unit, at }: OnPallet & { readonly at: string }): Address[] => [
  { kind: 'unit', key: unit },
  { kind: 'location', key: at },
];

function stand(draft: Draft, event: Happened<'pallet.opened' | 'pallet.confirmed'>): void {
  const { unit, at } = event.payload;
  if (draft.read('location', at).is === 'absent') draft.open('location-unknown', `location ${at}`, { unit });
  const found = draft.read('unit', unit);
  if (found.is === 'absent') {
    const place = atLocation(at);
    const blank = { pickListId: null, orderId: null, rivals: [] };
    draft.put('unit', unit, { code: unit, kind: 'pallet', at: place, moved: event.id, ...blank });
  } else if (found.is === 'known' && found.body.pickListId !== null) {
    draft.open('tote-in-use', `unit ${unit}`, { holder: found.body.pickListId });
  }
}

/** A pallet whose notice the device had not heard of: somebody joins the two. */
function checkBlind(draft: Draft, pallet: Pallet, on: OnPallet): void {
  if (pallet.noticeId === null || pallet.noticeId === on.noticeId) return;
  draft.open('received-blind', `unit ${on.unit}`, { notice: pallet.noticeId });
}

const heldBy = (event: Happened, is: 'open' | 'closed'): PalletState => ({
  is,
  device: deviceOf(event),
  operator: event.actor,
  at: event.at,
});

function open(draft: Draft, event: Happened<'pallet.opened'>): void {
  const { payload } = event;
  stand(draft, event);
  const found = draft.read('pallet', payload.unit);
  if (found.is === 'unknown') return;
  if (found.is === 'absent') {
    draft.put('pallet', payload.unit, begun(payload, event));
    return;
  }
  const { state } = found.body;
  const handedOver = state.is === 'open' && state.device === payload.takesOver;
  if (isAnothers(found.body, event) && !handedOver) {
    receivedTwice(draft, found.body, payload);
    return;
  }
  checkBlind(draft, found.body, payload);
  draft.put('pallet', payload.unit, { ...found.body, state: heldBy(event, 'open') });
}

/** `unknown`: it lies outside what this side holds, and the movement is all that can be said. */
type Countable =
  | { readonly is: 'known'; readonly pallet: Pallet }
  | { readonly is: 'anothers'; readonly pallet: Pallet }
  | { readonly is: 'unknown' };

function countable(draft: Draft, event: Happened, on: OnPallet): Countable {
  const found = draft.read('pallet', on.unit);
  if (found.is === 'unknown') return found;
  if (found.is === 'absent') return { is: 'known', pallet: begun(on, event) };
  return { is: isAnothers(found.body, event) ? 'anothers' : 'known', pallet: found.body };
}

function count(draft: Draft, event: Happened<'goods.received'>): void {
  const { payload } = event;
  const { remark, goods, unit } = payload;
  const found = countable(draft, event, payload);
  if (found.is === 'anothers') {
    receivedTwice(draft, found.pallet, payload);
    return;
  }
  const received = receive(draft, event, payload, payload);
  if (remark !== null) {
    draft.open(remark, `item ${stockKey(goods)}`, { unit, expiry: goods.expiry ?? '' });
  }
  if (found.is === 'unknown') return;
  const { pallet } = found;
  const state = pallet.state.is === 'expected' ? heldBy(event, 'open') : pallet.state;
  draft.put('pallet', unit, { ...pallet, state, received: [...pallet.received, received] });
}

function confirm(draft: Draft, event: Happened<'pallet.confirmed'>): void {
  const { payload } = event;
  stand(draft, event);
  const found = countable(draft, event, payload);
  if (found.is === 'anothers' || (found.is === 'known' && found.pallet.state.is === 'closed')) {
    receivedTwice(draft, found.pallet, payload);
    return;
  }
  const received = payload.lines.map((line) => receive(draft, event, payload, line));
  if (found.is === 'unknown') return;
  const { pallet } = found;
  checkBlind(draft, pallet, payload);
  draft.put('pallet', payload.unit, {
    ...pallet,
    received: [...pallet.received, ...received],
    state: heldBy(event, 'closed'),
  });
  countPallet(draft, pallet, payload, 1);
}

/** Keeps the notice's count of the pallets that it named and that are in the house. */
function countPallet(draft: Draft, { noticeId, expected }: Pallet, on: OnPallet, pallets: 1 | -1): void {
  if (noticeId === null || noticeId !== on.noticeId || expected.length === 0) return;
  draft.change('notice', noticeId, (notice) => ({
    ...notice,
    palletsReceived: Math.max(0, notice.palletsReceived + pallets),
  }));
}

function close(draft: Draft, event: Happened<'pallet.closed'>): void {
  const { payload } = event;
  const { unit } = payload;
  const found = countable(draft, event, payload);
  if (found.is === 'anothers') {
    receivedTwice(draft, found.pallet, payload);
    return;
  }
  if (found.is === 'unknown' || found.pallet.state.is === 'closed') return;
  const { pallet } = found;
  draft.put('pallet', unit, { ...pallet, state: heldBy(event, 'closed') });
  countPallet(draft, pallet, payload, 1);
  for (const { n, sku, quantity: expected } of pallet.expected) {
    const received = pallet.received.reduce((sum, one) => sum + (one.n === n ? one.quantity : 0), 0);
    if (received < expected) draft.open('pallet-short', `unit ${unit}`, { line: n, sku, expected, received });
  }
}

/** Quarantined where they lie: the movement begins and ends on the pallet. */
const quarantining = ({ unit }: OnPallet, { goods, quantity }: Counted): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: inUnit(unit),
  to: inUnit(unit),
  becomes: { level: goods.level, status: 'quarantined' },
});

function damage(draft: Draft, event: Happened<'goods.damaged'>): void {
  const { payload, id, actor, at } = event;
  const { noticeId, unit, n, goods, quantity, reason, photos } = payload;
  draft.move(quarantining(payload, payload));
  const damaged = { by: id, n, goods, quantity, reason, photos };
  draft.change('pallet', unit, (pallet) => ({ ...pallet, damaged: [...pallet.damaged, damaged] }));
  changeLine(draft, payload, payload, (line) => ({ ...line, damaged: line.damaged + quantity }));
  draft.put('claim', id, { ...damaged, id, noticeId, unit, operator: actor, at });
}

type Reversal = Happened<'receipt.reversed'>;

const undoneGoods = ({ undoes }: Payload<'receipt.reversed'>): readonly Counted[] =>
  undoes.step === 'confirmed' ? undoes.lines : [undoes];

const undoneMovements = (payload: Payload<'receipt.reversed'>): Movement[] =>
  undoneGoods(payload).map((counted) =>
    reversed(
      payload.undoes.step === 'damaged' ? quarantining(payload, counted) : arrival(payload.unit, counted),
    ),
  );

const sameCount = (one: Counted, other: Counted): boolean =>
  one.quantity === other.quantity &&
  one.n === other.n &&
  balanceKey('supplier', one.goods) === balanceKey('supplier', other.goods);

/** All that the event counted, in the order in which it counted it: half of it can't be taken back. */
const isAllOf = (counted: readonly Counted[], claimed: readonly Counted[]): boolean =>
  counted.length > 0 &&
  counted.length === claimed.length &&
  counted.every((one, index) => sameCount(one, claimed[index] as Counted));

/** Goods that went on from the pallet can't leave it again: they are brought back first. */
function checkStillThere(draft: Draft, { unit }: OnPallet, counted: Counted): void {
  const found = draft.read('balance', balanceKey(inUnit(unit), counted.goods));
  const there = found.is === 'known' ? found.body.quantity : 0;
  if (found.is === 'unknown' || there >= counted.quantity) return;
  draft.open('goods-moved-on', `unit ${unit}`, { sku: counted.goods.sku, quantity: counted.quantity });
}

/** Answers whether there was something left to reverse. */
function reverse(draft: Draft, event: Reversal, pallet: Pallet): boolean {
  const { payload } = event;
  const { of, unit, undoes } = payload;
  const list = undoes.step === 'damaged' ? pallet.damaged : pallet.received;
  const claimed = undoneGoods(payload);
  if (
    !isAllOf(
      list.filter(({ by }) => by === of),
      claimed,
    )
  )
    return false;
  for (const counted of claimed) {
    if (undoes.step === 'damaged') {
      const { quantity } = counted;
      changeLine(draft, payload, counted, (line) => ({ ...line, damaged: line.damaged - quantity }));
    } else {
      checkStillThere(draft, payload, counted);
      unreceive(draft, of, payload, counted);
    }
  }
  for (const movement of undoneMovements(payload)) draft.move(movement);
  if (undoes.step === 'damaged') {
    draft.put('claim', of, null);
    draft.put('pallet', unit, { ...pallet, damaged: pallet.damaged.filter(({ by }) => by !== of) });
    return true;
  }
  const reopened = undoes.step === 'confirmed' && pallet.state.is === 'closed';
  const state: PalletState = reopened ? heldBy(event, 'open') : pallet.state;
  if (reopened) countPallet(draft, pallet, payload, -1);
  draft.put('pallet', unit, { ...pallet, state, received: pallet.received.filter(({ by }) => by !== of) });
  return true;
}

const noticeReads = ({ noticeId }: OnPallet): Address[] =>
  noticeId === null ? [] : [{ kind: 'notice', key: noticeId }];

type PalletEvent =
  | 'pallet.opened'
  | 'goods.received'
  | 'pallet.confirmed'
  | 'pallet.closed'
  | 'goods.damaged'
  | 'receipt.reversed';

export const palletReducers: Reducers<PalletEvent> = {
  'pallet.opened': { reads: ({ payload }) => [palletRead(payload), ...standReads(payload)], apply: open },
  'goods.received': {
    reads: ({ payload }) => [palletRead(payload), ...countedReads(payload, payload)],
    apply: count,
  },
  'pallet.confirmed': {
    reads: ({ payload }) => [
      palletRead(payload),
      ...standReads(payload),
      ...noticeReads(payload),
      ...payload.lines.flatMap((line) => countedReads(payload, line)),
    ],
    apply: confirm,
  },
  'pallet.closed': { reads: ({ payload }) => [palletRead(payload), ...noticeReads(payload)], apply: close },
  'goods.damaged': {
    reads: ({ payload }) => [
      palletRead(payload),
      ...lineReads(payload, payload),
      { kind: 'stock', key: stockKey(payload.goods) },
      ...bookingReads(quarantining(payload, payload)),
    ],
    apply: damage,
  },
  'receipt.reversed': {
    reads: ({ payload }) => [
      palletRead(payload),
      ...noticeReads(payload),
      ...undoneGoods(payload).flatMap((counted) => countedReads(payload, counted)),
      ...undoneMovements(payload).flatMap(bookingReads),
    ],
    apply: (draft, event) => {
      const { unit, of, undoes } = event.payload;
      const found = draft.read('pallet', unit);
      if (found.is === 'unknown') return;
      if (found.is === 'absent' || !reverse(draft, event, found.body)) {
        draft.open('nothing-to-reverse', `event ${of}`, { step: undoes.step });
      }
    },
  },
};
