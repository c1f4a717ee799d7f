// At the place: it is proven by its code, and where a pick should have emptied it, being empty is its second scan.

import { countItem } from './bin.ts';
import type { CountState, CountWork } from './state.ts';
import { type CountStep, move, noSuchStep, type On, saw, strange } from './step.ts';
import { nothing } from './tally.ts';
import { accept, attention } from './words.ts';

/** Who counted before doesn't confirm themselves. */
export const isRefused = ({ count, operator }: CountWork): boolean =>
  count.state.is === 'recount' && count.state.not !== null && count.state.not === operator;

function reached(work: CountWork): CountStep {
  const { count, now } = work;
  const state: CountState =
    count.why === 'zero-check' && count.sightings.length === 0
      ? { at: 'zero', began: now }
      : { at: 'bin', began: now, tally: nothing };
  return move(state, accept('say.reached', { location: count.location }));
}

export const onGo: On<'go'> = (state, told, work) =>
  told.is === 'location' && told.code === work.count.location ? reached(work) : strange(state, told, work);

/** One question: scanned again it is empty, and what lies there is counted. */
export const onZero: On<'zero'> = (state, told, work) => {
  const bin = { at: 'bin', began: state.began, tally: nothing } as const;
  switch (told.is) {
    case 'location':
      return told.code === work.count.location ? saw(work, state.began, nothing) : strange(state, told, work);
    case 'item':
      return countItem(bin, told, work);
    case 'choice':
      return told.choice === 'empty' ? saw(work, state.began, nothing) : move(bin);
    case 'unit':
      return move(state, attention('say.a-unit-stays'));
    default:
      return noSuchStep(state);
  }
};
