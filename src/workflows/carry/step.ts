// How a step of carrying answers: nothing moved, something happened, or the wrong thing was shown.
import type { Fact } from '../../domain/events/union.ts';
import { silence } from '../answers.ts';
import type { Seen } from '../heard.ts';
import type { Feedback, Step } from '../workflow.ts';
import { named, type Told } from './seen.ts';
import type { CarryState, CarryStep, CarryStepAt, CarryWork, Deed } from './state.ts';
import { nextIn, wantedIn } from './wanted.ts';
import { attention, type CarryWord, reject } from './words.ts';

/** A step's answer. `done`: what was done from now on; left out where that is as before. */
export interface Answer {
  readonly step: CarryStep;
  readonly facts: readonly Fact[];
  readonly feedback: Feedback;
  readonly done?: readonly Deed[];
}

export type Take<A extends CarryStep['at']> = (
  step: CarryStepAt<A>,
  told: Told,
  work: CarryWork,
  done: readonly Deed[],
) => Answer;

/** Deeds that undo remembers. */
const mostRemembered = 20;

export const move = (step: CarryStep, feedback: Feedback = silence): Answer => ({
  step,
  facts: [],
  feedback,
});

export const happened = (
  step: CarryStep,
  facts: readonly Fact[],
  feedback: Feedback,
  done: readonly Deed[],
): Answer => ({ step, facts, feedback, done: done.slice(0, mostRemembered) });

export const stateAfter = (
  { step, facts, feedback, done }: Answer,
  before: CarryState,
): Step<CarryState> => ({
  state: step === before.step && done === undefined ? before : { step, done: done ?? before.done },
  facts,
  feedback,
});

export const noSuchStep = (step: CarryStep): Answer => move(step, attention('say.no-such-step'));

const titles: Readonly<Record<Seen['is'], CarryWord>> = {
  location: 'say.wrong-location',
  unit: 'say.wrong-unit',
  item: 'say.wrong-item',
};

/** Rejects what was seen, and says what is wanted and what to do. */
export const wrong = (step: CarryStep, work: CarryWork, seen: Seen, title = titles[seen.is]): Answer =>
  move(step, reject(title, named(seen), wantedIn(step, work), nextIn(step, work)));
