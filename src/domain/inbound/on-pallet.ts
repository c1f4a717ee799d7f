// What the events of a pallet share: what they read, who may count it, and what goods that are counted change.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Happened } from '../events/union.ts';
import { bookingReads, goodsOf } from '../stock/book.ts';
import { noStock, stockKey } from '../stock/model.ts';
import type { Goods, Movement } from '../stock/movement.ts';
import { inUnit } from '../stock/place.ts';
import {
  missingOf,
  type NoticeLine,
  noticeLineKey,
  type Pallet,
  type PalletState,
  type Received,
} from './model.ts';

export interface OnPallet {
  readonly noticeId: string | null;
  readonly unit: string;
}

/** So many pieces, and the notice's line that they are for. */
export interface Counted {
  readonly n: number | null;
  readonly goods: Goods;
  readonly quantity: number;
}

export const arrival = (unit: string, { goods, quantity }: Counted): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: 'supplier',
  to: inUnit(unit),
});

/** Quarantined where they lie: the movement begins and ends on the pallet. */
export const quarantining = ({ unit }: OnPallet, { goods, quantity }: Counted): Movement => ({
  ...goodsOf(goods),
  quantity,
  from: inUnit(unit),
  to: inUnit(unit),
  becomes: { level: goods.level, status: 'quarantined' },
});

export const serialKey = ({ owner, sku, serial }: Goods & { readonly serial: string }) =>
  `${stockKey({ owner, sku })}/${serial}`;

export const hasSerial = (goods: Goods): goods is Goods & { readonly serial: string } =>
  goods.serial !== null;

export const palletRead = ({ unit }: OnPallet): Address => ({ kind: 'pallet', key: unit });

export const noticeReads = ({ noticeId }: OnPallet): Address[] =>
  noticeId === null ? [] : [{ kind: 'notice', key: noticeId }];

export const lineReads = ({ noticeId }: OnPallet, { n }: Counted): Address[] =>
  noticeId === null || n === null ? [] : [{ kind: 'notice-line', key: noticeLineKey(noticeId, n) }];

export const countedReads = (on: OnPallet, counted: Counted): Address[] => [
  ...lineReads(on, counted),
  ...bookingReads(arrival(on.unit, counted)),
  ...(hasSerial(counted.goods) ? [{ kind: 'serial', key: serialKey(counted.goods) } as const] : []),
];

export const deviceOf = ({ source }: Happened): string => (source.kind === 'device' ? source.deviceId : '');

export const heldBy = (event: Happened, is: 'open' | 'closed'): PalletState => ({
  is,
  by: event.id,
  device: deviceOf(event),
  operator: event.actor,
  at: event.at,
});

/** A pallet that nobody announced, or that is being built: this device counts it. */
export const begun = ({ noticeId, unit }: OnPallet, event: Happened): Pallet => ({
  code: unit,
  noticeId,
  expected: [],
  received: [],
  damaged: [],
  steps: [],
  rivals: [],
  state: heldBy(event, 'open'),
});

/** Another device has counted the pallet, or is counting it. */
export const isAnothers = ({ state }: Pallet, event: Happened): boolean =>
  state.is !== 'expected' && state.device !== deviceOf(event);

/** A pallet that is opened again is closed no more; one that was confirmed keeps what was confirmed. */
export const withoutClosing = ({ state, steps, received }: Pallet): readonly string[] =>
  state.is === 'closed' && !received.some(({ by }) => by === state.by)
    ? steps.filter((id) => id !== state.by)
    : steps;

/** One SSCC is one receipt: whoever comes second books nothing, and somebody looks, once (STOCK.md). */
export function receivedTwice(draft: Draft, pallet: Pallet, event: Happened): void {
  const { code, state, rivals } = pallet;
  const rival = deviceOf(event);
  if (rivals.includes(rival)) return;
  const holder = state.is === 'expected' ? '' : (state.operator ?? state.device);
  draft.open('received-twice', `unit ${code}`, { holder });
  draft.put('pallet', code, { ...pallet, rivals: [...rivals, rival] });
}

/** Keeps the notice's count of the pallets that it named and that are in the house. */
export function countPallet(
  draft: Draft,
  { noticeId, expected }: Pallet,
  on: OnPallet,
  pallets: 1 | -1,
): void {
  if (noticeId === null || noticeId !== on.noticeId || expected.length === 0) return;
  draft.change('notice', noticeId, (notice) => ({
    ...notice,
    palletsReceived: Math.max(0, notice.palletsReceived + pallets),
  }));
}

/** What a line is of: goods of another item never count for it. */
const isOf = (line: NoticeLine, { owner, sku }: Goods) => line.owner === owner && line.sku === sku;

/** Changes what has come of a line, and what the item still waits for. */
export function changeLine(
  draft: Draft,
  on: OnPallet,
  counted: Counted,
  change: (line: NoticeLine) => NoticeLine,
): void {
  if (on.noticeId === null || counted.n === null) return;
  const key = noticeLineKey(on.noticeId, counted.n);
  const found = draft.read('notice-line', key);
  if (found.is !== 'known' || !isOf(found.body, counted.goods)) return;
  const after = change(found.body);
  draft.put('notice-line', key, after);
  expectMore(draft, found.body, waitedFor(after) - waitedFor(found.body));
}

/** What is still to come: of a line that has ended nothing is. */
export const waitedFor = (line: Pick<NoticeLine, 'expected' | 'received' | 'ended'>): number =>
  line.ended === null ? missingOf(line) : 0;

/** `pieces` more of an item are on their way, or with a negative number fewer. */
export function expectMore(draft: Draft, item: { owner: string; sku: string }, pieces: number): void {
  if (pieces === 0) return;
  draft.changeOrBegin('stock', stockKey(item), noStock(item), (stock) => ({
    ...stock,
    incoming: Math.max(0, stock.incoming + pieces),
  }));
}

/** The notice names these goods nowhere, or the line that was said is of another item. */
function isStrange(draft: Draft, { noticeId }: OnPallet, { n, goods }: Counted): boolean {
  if (noticeId === null) return false;
  if (n === null) return true;
  const line = draft.read('notice-line', noticeLineKey(noticeId, n));
  return line.is === 'known' && !isOf(line.body, goods);
}

/** More than was announced, or later than the truck was said to be empty: told once for each line. */
function checkLine(draft: Draft, line: NoticeLine, received: number): void {
  const { noticeId, n, expected, ended } = line;
  const facts = { notice: noticeId, line: n, expected, received };
  if (line.received <= expected && received > expected) {
    draft.open('over-received', `item ${stockKey(line)}`, facts);
  }
  if (ended?.received === line.received) draft.open('notice-closed', `item ${stockKey(line)}`, facts);
}

/** Goods are counted onto the pallet: they are in the house from here on. */
export function receive(draft: Draft, event: Happened, on: OnPallet, counted: Counted): Received {
  const { n, goods, quantity } = counted;
  draft.move(arrival(on.unit, counted));
  if (hasSerial(goods)) checkSerial(draft, event, goods);
  if (isStrange(draft, on, counted)) {
    const facts = { notice: on.noticeId ?? '', unit: on.unit, quantity };
    draft.open('not-announced', `item ${stockKey(goods)}`, facts);
  }
  changeLine(draft, on, counted, (line) => {
    const received = line.received + quantity;
    checkLine(draft, line, received);
    return { ...line, received };
  });
  return { by: event.id, n, goods, quantity };
}

/** It was never counted: the way back of `receive`, whose movement is turned round by the caller. */
export function unreceive(draft: Draft, of: string, on: OnPallet, counted: Counted): void {
  const { goods, quantity } = counted;
  changeLine(draft, on, counted, (line) => ({ ...line, received: Math.max(0, line.received - quantity) }));
  if (!hasSerial(goods)) return;
  const serial = draft.read('serial', serialKey(goods));
  if (serial.is === 'known' && serial.body.by === of) draft.put('serial', serialKey(goods), null);
}

/** Two pieces can't have one serial: the label was scanned twice, or one of them is false. */
function checkSerial(draft: Draft, event: Happened, goods: Goods & { readonly serial: string }): void {
  const key = serialKey(goods);
  const known = draft.read('serial', key);
  if (known.is === 'absent') draft.put('serial', key, { by: event.id });
  if (known.is === 'known') draft.open('serial-twice', `item ${stockKey(goods)}`, { serial: goods.serial });
}
