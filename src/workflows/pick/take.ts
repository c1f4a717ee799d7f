// At the bin: the item is proven by its quantity policy, once, piece by piece, or by a sample.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import { isOpen, openOf, type PickStop } from '../../domain/picking/model.ts';
import { goodsOf } from '../../domain/stock/book.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { SeenItem } from '../heard.ts';
import { toteFull } from './cart.ts';
import { pause } from './pause.ts';
import { putInto } from './put.ts';
import { itemFor, named, piecesOf } from './seen.ts';
import { askShort, skip } from './short.ts';
import type { PickStateAt, PickWork, Taken } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { undoFrom } from './undo.ts';
import { reach } from './walk.ts';
import { wantedIn } from './wanted.ts';
import { accept, attention, reject, say } from './words.ts';
import { firstOpen, loneTote, stopAt, toteInSlot, wantedPieces } from './work.ts';

type Taking = PickStateAt<'take'>;

/** The goods as the label tells them apart; what it doesn't state stays as planned. */
const asLabelled = (planned: Goods, { attributes }: SeenItem): Goods => ({
  ...goodsOf(planned),
  lot: attributes.lot ?? planned.lot,
  expiry: attributes.expiry ?? planned.expiry,
  serial: attributes.serial ?? planned.serial,
});

const alike = (a: Goods, b: Goods) => a.lot === b.lot && a.expiry === b.expiry && a.serial === b.serial;

/** How many pieces must be seen before the whole quantity is believed. A serial names one piece, no more. */
function toSee({ policy }: Item, wanted: number): number {
  switch (policy.kind) {
    case 'once':
      return 1;
    case 'each':
      return wanted;
    case 'sample':
      return Math.min(policy.pieces, wanted);
  }
}

const serialIsPut = (stop: PickStop, serial: string | null) =>
  serial !== null && stop.lines.some(({ puts }) => puts.some(({ goods }) => goods.serial === serial));

/** What is in hand goes into its tote before anything else: with fewer pieces than planned, or other goods. */
function putInHand(state: Taking, taken: Taken, work: PickWork): PickStep {
  const stop = stopAt(work, state.stop);
  const line = stop === null ? null : firstOpen(stop);
  if (line === null) return noSuchStep(state);
  const quantity = Math.min(openOf(line), taken.counted);
  return move(
    { at: 'put', stop: state.stop, slot: line.slot, quantity, taken },
    attention('pick.say.put-in-hand', { count: quantity }),
  );
}

/** The stop that the item belongs to: the current one, or another open one in the very bin just proven. */
function stopFor(state: Taking, seen: SeenItem, work: PickWork): { stop: PickStop; item: Item } | null {
  const current = stopAt(work, state.stop);
  if (current === null) return null;
  const others = state.taken !== null ? [] : work.stops.filter((stop) => stop.location === current.location);
  for (const stop of [current, ...others]) {
    const item = itemFor(stop, seen);
    if (item !== null && isOpen(stop)) return { stop, item };
  }
  return null;
}

function proven(state: Taking, stop: PickStop, taken: Taken, pieces: number, work: PickWork): PickStep {
  const line = firstOpen(stop);
  if (line === null) return noSuchStep(state);
  const { goods, proof, counted } = taken;
  const quantity = Math.min(openOf(line), counted);
  const lone = loneTote(work);
  if (lone !== null) return putInto({ stop, line, quantity, taken, tote: lone.tote, proof }, work);
  return happened(
    { at: 'put', stop: stop.n, slot: line.slot, quantity, taken },
    fact('item.verified', { pickListId: work.list.id, stop: stop.n, goods, quantity: pieces, proof }),
    accept('pick.say.taken', { count: counted }),
  );
}

function takeItem(state: Taking, seen: SeenItem, proof: Proof, work: PickWork): PickStep {
  const found = stopFor(state, seen, work);
  if (found === null) return wrong(state, work, seen);
  const { stop, item } = found;
  const goods = asLabelled(stop.goods, seen);
  const { serial } = seen.attributes;
  if (serialIsPut(stop, serial) || (serial !== null && state.taken?.goods.serial === serial)) {
    return move(state, attention('pick.say.serial-taken', { serial: serial ?? '' }));
  }
  if (state.taken !== null && !alike(state.taken.goods, goods)) {
    return wrong(state, work, seen, 'pick.say.other-goods');
  }
  const inHand = state.taken?.counted ?? 0;
  const wanted = wantedPieces(work, stop, stop.n === state.stop ? state.instead : null);
  const left = wanted - inHand;
  // Beside the picture the person vouches for the whole quantity: there is no barcode to count by.
  const pieces = proof === 'picture' ? left : piecesOf(item, seen);
  if (pieces > left) {
    const scanned = { ...named(work, seen), name: say('pick.say.pieces', { count: pieces }) };
    const next = say('pick.say.next.single-pieces', { count: left });
    return move(state, reject('pick.say.too-many', scanned, wantedIn(state, work), next));
  }
  const counted = inHand + pieces;
  if (serial === null && counted < toSee(item, wanted)) {
    return happened(
      { ...state, stop: stop.n, taken: { counted, goods, proof } },
      fact('item.verified', { pickListId: work.list.id, stop: stop.n, goods, quantity: pieces, proof }),
      accept('pick.say.counted', { counted, wanted }),
    );
  }
  const covered = serial === null ? wanted : counted;
  return proven(state, stop, { counted: covered, goods, proof }, pieces, work);
}

/** A tote scanned with pieces in hand takes those, though more were planned. */
function putCounted(state: Taking, taken: Taken, code: string, proof: Proof, work: PickWork): PickStep {
  const stop = stopAt(work, state.stop);
  const line = stop === null ? null : firstOpen(stop);
  const tote = line === null ? null : toteInSlot(work, line.slot);
  if (stop === null || line === null || tote?.tote !== code) {
    return wrong(state, work, { is: 'unit', code });
  }
  const quantity = Math.min(openOf(line), taken.counted);
  return putInto({ stop, line, quantity, taken, tote: code, proof }, work);
}

function onCommand(state: Taking, command: string, work: PickWork): PickStep {
  const { taken } = state;
  switch (command) {
    case 'undo':
      return taken === null
        ? undoFrom(state, work, [state.stop, state.from])
        : move({ ...state, taken: null }, attention('pick.say.count-anew'));
    case 'short':
      return taken === null ? askShort(state) : putInHand(state, taken, work);
    case 'done':
      return taken === null ? noSuchStep(state) : putInHand(state, taken, work);
    case 'skip':
      return skip(state, work);
    case 'tote-full':
      return toteFull(state, work);
    case 'pause':
      return taken === null ? pause(state) : move(state, attention('pick.say.finish-stop-first'));
    default:
      return noSuchStep(state);
  }
}

export const onTake: Take<'take'> = (state, told, work) => {
  const { taken } = state;
  switch (told.is) {
    case 'saw': {
      const { seen, proof } = told;
      if (seen.is === 'location') return reach(state, seen.code, proof, work);
      if (seen.is === 'item') return takeItem(state, seen, proof, work);
      return taken === null ? wrong(state, work, seen) : putCounted(state, taken, seen.code, proof, work);
    }
    case 'command':
      return onCommand(state, told.command, work);
    case 'choice':
      if (told.choice !== 'quantity') return noSuchStep(state);
      return taken === null ? move({ at: 'quantity', over: state }) : putInHand(state, taken, work);
    default:
      return noSuchStep(state);
  }
};
