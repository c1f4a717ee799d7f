// Undo at the dock: what was counted, confirmed or called damaged never counted. Each is taken back at most once.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, reversed } from '../stock/book.ts';
import { balanceKey, sameGoods } from '../stock/model.ts';
import type { Goods, Movement } from '../stock/movement.ts';
import { inUnit } from '../stock/place.ts';
import type { Pallet } from './model.ts';
import {
  arrival,
  type Counted,
  changeLine,
  countedReads,
  countPallet,
  heldBy,
  noticeReads,
  type OnPallet,
  palletRead,
  quarantining,
  unreceive,
  withoutClosing,
} from './on-pallet.ts';

type Reversal = Happened<'receipt.reversed'>;

const undoneGoods = ({ undoes }: Payload<'receipt.reversed'>): readonly Counted[] =>
  undoes.step === 'confirmed' ? undoes.lines : [undoes];

const undoneMovement = (payload: Payload<'receipt.reversed'>, counted: Counted): Movement =>
  reversed(
    payload.undoes.step === 'damaged' ? quarantining(payload, counted) : arrival(payload.unit, counted),
  );

const undoneMovements = (payload: Payload<'receipt.reversed'>): Movement[] =>
  undoneGoods(payload).map((counted) => undoneMovement(payload, counted));

const sameCount = (one: Counted, other: Counted): boolean =>
  one.quantity === other.quantity && one.n === other.n && sameGoods(one.goods, other.goods);

/** All that the event counted, in the order in which it counted it: half of it can't be taken back. */
const isAllOf = (counted: readonly Counted[], claimed: readonly Counted[]): boolean =>
  counted.length > 0 &&
  counted.length === claimed.length &&
  counted.every((one, index) => sameCount(one, claimed[index] as Counted));

/** Goods that went on from the pallet can't leave it again: they are brought back first. */
function checkStillThere(draft: Draft, { unit }: OnPallet, goods: Goods, quantity: number): void {
  const found = draft.read('balance', balanceKey(inUnit(unit), goods));
  const there = found.is === 'known' ? found.body.quantity : 0;
  if (found.is === 'unknown' || there >= quantity) return;
  draft.open('goods-moved-on', `unit ${unit}`, { sku: goods.sku, quantity });
}

function undamage(draft: Draft, { payload }: Reversal, pallet: Pallet): void {
  const { of, unit } = payload;
  for (const counted of undoneGoods(payload)) {
    changeLine(draft, payload, counted, (line) => ({ ...line, damaged: line.damaged - counted.quantity }));
  }
  draft.put('claim', of, null);
  draft.put('pallet', unit, {
    ...pallet,
    damaged: pallet.damaged.filter(({ by }) => by !== of),
    steps: pallet.steps.filter((id) => id !== of),
  });
}

/** A pallet that was confirmed stands open again: somebody counts it. */
function uncount(draft: Draft, event: Reversal, pallet: Pallet): void {
  const { payload } = event;
  const { of, unit } = payload;
  for (const counted of undoneGoods(payload)) unreceive(draft, of, payload, counted);
  const reopened = payload.undoes.step === 'confirmed' && pallet.state.is === 'closed';
  if (reopened) countPallet(draft, pallet, payload, -1);
  draft.put('pallet', unit, {
    ...pallet,
    received: pallet.received.filter(({ by }) => by !== of),
    steps: (reopened ? withoutClosing(pallet) : pallet.steps).filter((id) => id !== of),
    state: reopened ? heldBy(event, 'open') : pallet.state,
  });
}

/** Answers whether there was something left to reverse. */
function reverse(draft: Draft, event: Reversal, pallet: Pallet): boolean {
  const { payload } = event;
  const isDamage = payload.undoes.step === 'damaged';
  const claimed = undoneGoods(payload);
  const counted = (isDamage ? pallet.damaged : pallet.received).filter(({ by }) => by === payload.of);
  if (!isAllOf(counted, claimed)) return false;
  for (const { goods, quantity } of claimed) {
    checkStillThere(draft, payload, isDamage ? { ...goods, status: 'quarantined' } : goods, quantity);
  }
  if (isDamage) undamage(draft, event, pallet);
  else uncount(draft, event, pallet);
  for (const movement of undoneMovements(payload)) draft.move(movement);
  return true;
}

export const undoReducers: Reducers<'receipt.reversed'> = {
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
