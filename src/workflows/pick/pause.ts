// A person can stop: the cart is parked at a scanned location, and whoever scans one of its totes goes on.
import { fact } from '../../domain/events/facts.ts';
import { foresee } from './foresee.ts';
import { resume } from './onward.ts';
import type { PickState } from './state.ts';
import { happened, move, noSuchStep, type PickStep, type Take, wrong } from './step.ts';
import { accept } from './words.ts';
import { onCart, undropped } from './work.ts';

export const pause = (state: PickState): PickStep => move({ at: 'pausing', over: state });

export const onPausing: Take<'pausing'> = (state, told, work) => {
  if (told.is !== 'saw') return noSuchStep(state);
  if (told.seen.is !== 'location') return wrong(state, work, told.seen);
  const location = told.seen.code;
  return happened(
    { at: 'paused', location },
    fact('pick-list.paused', { pickListId: work.list.id, location }),
    accept('pick.say.paused', { location }),
  );
};

/** A cart without a tote yet is known by the place where it was parked. */
export const onPaused: Take<'paused'> = (state, told, work) => {
  if (told.is !== 'saw') return noSuchStep(state);
  const { seen } = told;
  const parked = undropped(work).length === 0 && seen.is === 'location' && seen.code === state.location;
  if (!parked && !(seen.is === 'unit' && onCart(work, seen.code) !== null)) return wrong(state, work, seen);
  const resumed = fact('pick-list.resumed', { pickListId: work.list.id });
  return happened(resume(foresee(work, resumed)), resumed, accept('pick.say.resumed'));
};
