// How a step of the pick answers: nothing moved, one thing happened, or the wrong thing was shown.
import type { Fact } from '../../domain/events/union.ts';
import { silence } from '../answers.ts';
import type { Seen } from '../heard.ts';
import type { Feedback, Step, Words } from '../workflow.ts';
import { named, type Told } from './seen.ts';
import type { PickState, PickStateAt, PickWork } from './state.ts';
import { nextIn, wantedIn } from './wanted.ts';
import { attention, type PickWord, reject, say } from './words.ts';

export type PickStep = Step<PickState>;
export type Take<A extends PickState['at']> = (state: PickStateAt<A>, told: Told, work: PickWork) => PickStep;

/** Nothing happened on the floor. */
export const move = (state: PickState, feedback: Feedback = silence): PickStep => ({
  state,
  facts: [],
  feedback,
});

/** One accepted scan is one fact, so that the ledger holds each of them once. */
export const happened = (state: PickState, fact: Fact, feedback: Feedback): PickStep => ({
  state,
  facts: [fact],
  feedback,
});

export const noSuchStep = (state: PickState): PickStep => move(state, attention('pick.say.no-such-step'));

const titles: Partial<Record<PickState['at'], PickWord>> = {
  walk: 'pick.say.wrong-location',
  'undo-put': 'pick.say.wrong-location',
  pausing: 'pick.say.wrong-location',
  take: 'pick.say.wrong-item',
};

/** At the bin a code that nobody knows may be the right item's new label: then it can be taught. */
const nextAfter = (state: PickState, work: PickWork, seen: Seen): Words =>
  state.at === 'take' && seen.is === 'item' && seen.items.length === 0
    ? say('pick.say.next.new-label')
    : nextIn(state, work);

/** Rejects what was seen, and says what is wanted and what to do. `title` where more is known than "wrong". */
export function wrong(state: PickState, work: PickWork, seen: Seen, title?: PickWord): PickStep {
  const { at } = state;
  const plain = at === 'drop' && state.tote !== null ? 'pick.say.wrong-station' : titles[at];
  return move(
    state,
    reject(
      title ?? plain ?? 'pick.say.wrong-tote',
      named(work, seen),
      wantedIn(state, work),
      nextAfter(state, work, seen),
    ),
  );
}
