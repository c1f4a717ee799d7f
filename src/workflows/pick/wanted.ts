// What each step waits for, in words: for the screen's question and for the second half of every reject.
import { openOf } from '../../domain/picking/model.ts';
import type { Named, Words } from '../workflow.ts';
import type { LabelKind, PickState, PickStateAt, PickWork } from './state.ts';
import { type PickWord, say } from './words.ts';
import { firstOpen, itemOf, openLineInSlot, stopAt, toteInSlot, wantedPieces } from './work.ts';

const locationOf = (work: PickWork, stop: number): Named | null => {
  const found = stopAt(work, stop);
  return found === null ? null : { name: say('pick.say.a-location'), code: found.location };
};

const itemAt = (work: PickWork, stop: number): Named | null => {
  const found = stopAt(work, stop);
  return found === null ? null : { name: itemOf(work, found)?.name ?? null, code: found.goods.sku };
};

const toteIn = (work: PickWork, slot: number): Named | null => {
  const tote = toteInSlot(work, slot);
  return tote === null ? null : { name: say('pick.say.a-tote', { slot }), code: tote.tote };
};

const station = (work: PickWork): Named => ({ name: say('pick.say.a-location'), code: work.list.station });

/** Null where no particular code is wanted: any fresh tote, any place to park at, an answer by touch. */
export function wantedIn(state: PickState, work: PickWork): Named | null {
  switch (state.at) {
    case 'walk':
    case 'undo-put':
      return locationOf(work, state.stop);
    case 'take':
      return itemAt(work, state.stop);
    case 'put':
      return toteIn(work, state.slot);
    case 'drop':
      return state.tote === null ? null : station(work);
    case 'quantity':
    case 'cant-read':
      return wantedIn(state.over, work);
    default:
      return null;
  }
}

const typing: Record<LabelKind, PickWord> = {
  location: 'pick.say.next.type-digits',
  item: 'pick.say.next.type-sku',
  tote: 'pick.say.next.type-tote',
};

function nextPut(state: PickStateAt<'put'>, work: PickWork): Words {
  const { slot, quantity } = state;
  const tote = toteInSlot(work, slot);
  return tote === null
    ? say('pick.say.next.mount', { slot })
    : say('pick.say.next.put', { count: quantity, tote: tote.tote, slot });
}

const left = (state: PickStateAt<'take'>, work: PickWork): number => {
  const stop = stopAt(work, state.stop);
  return stop === null ? 0 : wantedPieces(work, stop, state.instead) - (state.taken?.counted ?? 0);
};

/** The question that the state asks, as one sentence that says what to do. */
export function nextIn(state: PickState, work: PickWork): Words {
  switch (state.at) {
    case 'cart':
      return say('pick.say.next.mount', { slot: state.slot });
    case 'walk':
      return say('pick.say.next.go', { location: stopAt(work, state.stop)?.location ?? '' });
    case 'take':
      return say('pick.say.next.take', { count: left(state, work) });
    case 'put':
      return nextPut(state, work);
    case 'tote-full':
      return say('pick.say.next.fresh-tote', { slot: state.slot });
    case 'short-reason':
      return say('pick.say.next.short-reason');
    case 'short-remaining':
      return say('pick.say.next.remaining');
    case 'quantity':
      return say('pick.say.next.quantity', { count: mostOf(state.over, work) });
    case 'undo-put':
      return say('pick.say.next.undo-put', { location: stopAt(work, state.stop)?.location ?? '' });
    case 'cant-read':
      return say(typing[state.label]);
    case 'pausing':
      return say('pick.say.next.park');
    case 'paused':
      return say('pick.say.next.resume');
    case 'drop':
      return state.tote === null
        ? say('pick.say.next.drop-tote')
        : say('pick.say.next.station', { tote: state.tote, station: work.list.station });
    case 'done':
      return say('pick.say.next.done');
  }
}

/** The largest number that may be typed instead of the one shown. */
export function mostOf(state: PickStateAt<'take' | 'put'>, work: PickWork): number {
  const stop = stopAt(work, state.stop);
  if (stop === null) return 0;
  if (state.at === 'take') return wantedPieces(work, stop, null);
  const line = openLineInSlot(stop, state.slot) ?? firstOpen(stop);
  return line === null ? 0 : Math.min(openOf(line), state.taken.counted);
}
