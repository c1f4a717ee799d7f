// The goods are in hand: each tote in turn confirms the quantity shown for it.
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import { isOpen, openOf, type PickStop, type StopLine } from '../../domain/picking/model.ts';
import type { Seen } from '../heard.ts';
import { mount, toteFull } from './cart.ts';
import { foresee } from './foresee.ts';
import { onward } from './onward.ts';
import { itemFor } from './seen.ts';
import { askShort, skip } from './short.ts';
import type { PickState, PickStateAt, PickWork, Taken } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { undoPut } from './undo.ts';
import { reach } from './walk.ts';
import { accept, attention } from './words.ts';
import { firstOpen, openLineInSlot, stopAt, toteInSlot } from './work.ts';

interface Into {
  readonly stop: PickStop;
  readonly line: StopLine;
  readonly quantity: number;
  readonly taken: Taken;
  readonly tote: string;
  readonly proof: Proof;
}

/** After a put: the next tote while goods are in hand, the item again while the stop wants more, else onward. */
function afterPut(after: PickWork, n: number, taken: Taken): PickState {
  const stop = stopAt(after, n);
  if (stop === null || !isOpen(stop)) return onward(after, n);
  const line = firstOpen(stop);
  if (line === null || taken.counted <= 0)
    return { at: 'take', stop: n, from: null, taken: null, instead: null };
  return {
    at: 'put',
    stop: n,
    slot: line.slot,
    quantity: Math.min(openOf(line), taken.counted),
    taken,
  };
}

export function putInto({ stop, line, quantity, taken, tote, proof }: Into, work: PickWork): PickStep {
  const picked = fact('item.picked', {
    pickListId: work.list.id,
    stop: stop.n,
    orderId: line.orderId,
    n: line.n,
    location: stop.location,
    tote,
    goods: taken.goods,
    quantity,
    proof,
  });
  const inHand = { ...taken, counted: taken.counted - quantity };
  return happened(
    afterPut(foresee(work, picked), stop.n, inHand),
    picked,
    accept('pick.say.put', { count: quantity, tote, slot: line.slot }),
  );
}

function saw(state: PickStateAt<'put'>, seen: Seen, proof: Proof, work: PickWork): PickStep {
  const stop = stopAt(work, state.stop);
  const line = stop === null ? null : openLineInSlot(stop, state.slot);
  if (stop === null || line === null) return wrong(state, work, seen);
  if (seen.is === 'location') return reach(state, seen.code, proof, work);
  if (seen.is === 'item') {
    return itemFor(stop, seen) === null
      ? wrong(state, work, seen, 'pick.say.wrong-item')
      : move(state, attention('pick.say.already-taken'));
  }
  const tote = toteInSlot(work, state.slot);
  if (tote === null) return mount(state, state.slot, seen, proof, work, () => state);
  if (tote.tote !== seen.code) return wrong(state, work, seen);
  const { quantity, taken } = state;
  return putInto({ stop, line, quantity, taken, tote: tote.tote, proof }, work);
}

export const onPut: Take<'put'> = (state, told, work) => {
  if (told.is === 'saw') return saw(state, told.seen, told.proof, work);
  if (told.is === 'choice' && told.choice === 'quantity') return move({ at: 'quantity', over: state });
  if (told.is !== 'command') return noSuchStep(state);
  switch (told.command) {
    case 'undo':
      return undoPut(state, work);
    case 'short':
      return askShort(state);
    case 'skip':
      return skip(state, work);
    case 'tote-full':
      return toteFull(state, work);
    case 'pause':
      return move(state, attention('pick.say.finish-stop-first'));
    default:
      return noSuchStep(state);
  }
};
