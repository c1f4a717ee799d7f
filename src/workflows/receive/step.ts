// How a step at the dock answers: nothing moved, something happened, or the wrong thing was shown.
import type { Fact } from '../../domain/events/union.ts';
import { silence } from '../answers.ts';
import type { Feedback, Named, Step, Words } from '../workflow.ts';
import type { Told } from './seen.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from './state.ts';
import { attention, type ReceiveWord, reject, say } from './words.ts';

export type ReceiveStep = Step<ReceiveState>;
export type Take<A extends ReceiveState['at']> = (
  state: ReceiveStateAt<A>,
  told: Told,
  work: ReceiveWork,
) => ReceiveStep;

/** Nothing happened on the floor. */
export const move = (state: ReceiveState, feedback: Feedback = silence): ReceiveStep => ({
  state,
  facts: [],
  feedback,
});

/** What goes with one accepted scan commits together: a pallet is opened by what is counted onto it first. */
export const happened = (state: ReceiveState, facts: readonly Fact[], feedback: Feedback): ReceiveStep => ({
  state,
  facts,
  feedback,
});

export const noSuchStep = (state: ReceiveState): ReceiveStep => move(state, attention('say.no-such-step'));

const things = { location: 'say.a-location', unit: 'say.a-pallet', item: 'say.a-code' } as const;

/** The thing that was shown, as a person calls it. */
export function shown(told: Extract<Told, { readonly code: string }>): Named {
  const [item] = told.is === 'item' ? told.items : [];
  return item === undefined
    ? { name: say(things[told.is]), code: told.code }
    : { name: item.name, code: item.sku };
}

export const wrong = (state: ReceiveState, title: ReceiveWord, scanned: Named, next: Words): ReceiveStep =>
  move(state, reject(title, scanned, null, next));
