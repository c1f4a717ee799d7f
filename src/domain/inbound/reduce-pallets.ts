// Pallets at the dock: opened, counted, confirmed, closed.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened } from '../events/union.ts';
import { stockKey } from '../stock/model.ts';
import { atLocation } from '../stock/place.ts';
import type { ExpectedContent } from './announced.ts';
import type { Pallet } from './model.ts';
import {
  begun,
  countedReads,
  countPallet,
  deviceOf,
  heldBy,
  isAnothers,
  noticeReads,
  type OnPallet,
  palletRead,
  receive,
  receivedTwice,
  withoutClosing,
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

/** Its notice names it, and whoever counted it had not heard of that. */
const isBlind = (pallet: Pallet, on: OnPallet): boolean =>
  pallet.noticeId !== null && pallet.noticeId !== on.noticeId;

/** Somebody joins the two. */
function checkBlind(draft: Draft, pallet: Pallet, on: OnPallet): void {
  if (isBlind(pallet, on)) draft.open('received-blind', `unit ${on.unit}`, { notice: pallet.noticeId ?? '' });
}

function open(draft: Draft, event: Happened<'pallet.opened'>): void {
  const { payload } = event;
  stand(draft, event);
  const found = draft.read('pallet', payload.unit);
  if (found.is === 'unknown') return;
  if (found.is === 'absent') {
    draft.put('pallet', payload.unit, begun(payload, event));
    return;
  }
  const pallet = found.body;
  const { state, rivals } = pallet;
  const handedOver = state.is === 'open' && state.device === payload.takesOver;
  if (isAnothers(pallet, event) && !handedOver) {
    receivedTwice(draft, pallet, event);
    return;
  }
  if (state.is === 'expected') checkBlind(draft, pallet, payload);
  if (state.is === 'closed') countPallet(draft, pallet, payload, -1);
  draft.put('pallet', payload.unit, {
    ...pallet,
    steps: withoutClosing(pallet),
    rivals: rivals.filter((rival) => rival !== deviceOf(event)),
    state: heldBy(event, 'open'),
  });
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
  const { payload, id } = event;
  const { remark, goods, unit } = payload;
  const found = countable(draft, event, payload);
  if (found.is === 'anothers') {
    receivedTwice(draft, found.pallet, event);
    return;
  }
  const received = receive(draft, event, payload, payload);
  if (remark !== null) {
    draft.open(remark, `item ${stockKey(goods)}`, { unit, expiry: goods.expiry ?? '' });
  }
  if (found.is === 'unknown') return;
  const { pallet } = found;
  draft.put('pallet', unit, {
    ...pallet,
    received: [...pallet.received, received],
    steps: [...pallet.steps, id],
    state: pallet.state.is === 'expected' ? heldBy(event, 'open') : pallet.state,
  });
}

function confirm(draft: Draft, event: Happened<'pallet.confirmed'>): void {
  const { payload, id } = event;
  stand(draft, event);
  const found = countable(draft, event, payload);
  if (found.is === 'anothers' || (found.is === 'known' && found.pallet.state.is === 'closed')) {
    receivedTwice(draft, found.pallet, event);
    return;
  }
  const received = payload.lines.map((line) => receive(draft, event, payload, line));
  if (found.is === 'unknown') return;
  const { pallet } = found;
  if (pallet.state.is === 'expected') checkBlind(draft, pallet, payload);
  draft.put('pallet', payload.unit, {
    ...pallet,
    received: [...pallet.received, ...received],
    steps: [...pallet.steps, id],
    state: heldBy(event, 'closed'),
  });
  countPallet(draft, pallet, payload, 1);
}

/** What a pallet should hold of each line: two lots of one are one. */
function expectedOf(contents: readonly ExpectedContent[]): readonly ExpectedContent[] {
  const byLine = new Map<number, ExpectedContent>();
  for (const content of contents) {
    const before = byLine.get(content.n)?.quantity ?? 0;
    byLine.set(content.n, { ...content, quantity: before + content.quantity });
  }
  return [...byLine.values()];
}

/** Of a pallet that was counted blind nobody can say what is missing before its notice is joined to it. */
function checkShort(draft: Draft, pallet: Pallet, on: OnPallet): void {
  if (isBlind(pallet, on)) return;
  for (const { n, sku, quantity: expected } of expectedOf(pallet.expected)) {
    const received = pallet.received.reduce((sum, one) => sum + (one.n === n ? one.quantity : 0), 0);
    const facts = { line: n, sku, expected, received };
    if (received < expected) draft.open('pallet-short', `unit ${pallet.code}`, facts);
  }
}

function close(draft: Draft, event: Happened<'pallet.closed'>): void {
  const { payload } = event;
  const found = countable(draft, event, payload);
  if (found.is === 'anothers') {
    receivedTwice(draft, found.pallet, event);
    return;
  }
  if (found.is === 'unknown' || found.pallet.state.is === 'closed') return;
  const { pallet } = found;
  draft.put('pallet', payload.unit, {
    ...pallet,
    steps: [...pallet.steps, event.id],
    state: heldBy(event, 'closed'),
  });
  countPallet(draft, pallet, payload, 1);
  checkShort(draft, pallet, payload);
}

type PalletEvent = 'pallet.opened' | 'goods.received' | 'pallet.confirmed' | 'pallet.closed';

export const palletReducers: Reducers<PalletEvent> = {
  'pallet.opened': {
    reads: ({ payload }) => [palletRead(payload), ...noticeReads(payload), ...standReads(payload)],
    apply: open,
  },
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
};
