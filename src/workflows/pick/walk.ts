// Walking to a bin, and what every stop shares: the location of any open stop makes that stop current.
import { fact } from '../../domain/events/facts.ts';
import type { Proof } from '../../domain/events/picking-events.ts';
import { isOpen, type PickStop } from '../../domain/picking/model.ts';
import { nextStop } from '../../domain/picking/route.ts';
import { toteFull } from './cart.ts';
import { pause } from './pause.ts';
import { askShort, skip } from './short.ts';
import type { PickStateAt, PickWork } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { undoFrom } from './undo.ts';
import { accept } from './words.ts';
import { stopAt } from './work.ts';

type OnTheWalk = PickStateAt<'walk' | 'take' | 'put'>;

/** Of the open stops in that bin the current one, else the next on the way. */
function openStopIn(work: PickWork, location: string, current: number): PickStop | null {
  const there = work.stops.filter((stop) => stop.location === location && isOpen(stop));
  const here = stopAt(work, current);
  return there.find(({ n }) => n === current) ?? nextStop(there, (code) => work.locations.get(code), here);
}

/** A location was proven. The bin that one stands at already is no news. */
export function reach(state: OnTheWalk, location: string, proof: Proof, work: PickWork): PickStep {
  const stop = openStopIn(work, location, state.stop);
  if (stop === null) {
    const closed = work.stops.some((other) => other.location === location);
    return wrong(
      state,
      work,
      { is: 'location', code: location },
      closed ? 'pick.say.stop-closed' : undefined,
    );
  }
  if (stop.n === state.stop && state.at !== 'walk') return move(state);
  return happened(
    {
      at: 'take',
      stop: stop.n,
      from: state.at === 'put' ? state.stop : state.from,
      taken: null,
      instead: null,
    },
    fact('stop.reached', { pickListId: work.list.id, stop: stop.n, location, proof }),
    accept('pick.say.reached', { location }),
  );
}

export const onWalk: Take<'walk'> = (state, told, work) => {
  if (told.is === 'saw') {
    const { seen, proof } = told;
    return seen.is === 'location' ? reach(state, seen.code, proof, work) : wrong(state, work, seen);
  }
  if (told.is !== 'command') return noSuchStep(state);
  switch (told.command) {
    case 'undo':
      return undoFrom(state, work, [state.from, state.stop]);
    case 'short':
      return askShort(state);
    case 'skip':
      return skip(state, work);
    case 'tote-full':
      return toteFull(state, work);
    case 'pause':
      return pause(state);
    default:
      return noSuchStep(state);
  }
};
