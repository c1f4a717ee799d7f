// The state of yesterday against the documents of now: a stop that others closed is nobody's current stop.
import { openOf } from '../../domain/picking/model.ts';
import { onward, resume } from './onward.ts';
import type { PickState, PickWork } from './state.ts';
import { emptySlot, onCart, openLineInSlot, openStopAt, stopAt } from './work.ts';

/** The state itself where it still makes sense, else where its picker stands instead. */
export function standing(state: PickState, work: PickWork): PickState {
  const { list } = work;
  if (list.state.is === 'done') return { at: 'done' };
  if ((list.state.is === 'paused') !== (state.at === 'paused')) return resume(work);
  switch (state.at) {
    case 'cart':
      return emptySlot(work) === state.slot ? state : afresh(work);
    case 'walk':
    case 'take':
      return openStopAt(work, state.stop) === null ? onward(work, state.stop) : state;
    case 'put': {
      const stop = openStopAt(work, state.stop);
      if (stop === null) return onward(work, state.stop);
      const line = openLineInSlot(stop, state.slot);
      if (line === null) return { at: 'take', stop: stop.n, from: null, taken: null, instead: null };
      return state.quantity > openOf(line) ? { ...state, quantity: openOf(line) } : state;
    }
    case 'undo-put': {
      const made = stopAt(work, state.stop)?.lines.some(({ puts }) => puts.some(({ by }) => by === state.by));
      return made === true ? state : standing(state.over, work);
    }
    case 'short-reason':
    case 'short-remaining':
      return openStopAt(work, state.stop) === null ? onward(work, state.stop) : state;
    case 'tote-full':
    case 'quantity':
    case 'cant-read':
    case 'pausing': {
      const over = standing(state.over, work);
      return over === state.over ? state : over;
    }
    case 'drop': {
      const next = onward(work, state.from);
      if (next.at !== 'drop') return next;
      return state.tote === null || onCart(work, state.tote) !== null ? state : { ...state, tote: null };
    }
    case 'paused':
      return state;
    case 'done':
      return resume(work);
  }
}

function afresh(work: PickWork): PickState {
  const slot = emptySlot(work);
  return slot === null ? onward(work, null) : { at: 'cart', slot };
}
