// How a step of the count answers: nothing was said yet, it is said whole, or the wrong thing was shown.
import { fact } from '../../domain/events/facts.ts';
import { silence } from '../answers.ts';
import type { Feedback, Named, Step, Words } from '../workflow.ts';
import type { Told } from './seen.ts';
import type { CountState, CountStateAt, CountWork, Tally } from './state.ts';
import { piecesIn } from './tally.ts';
import { accept, attention, type CountWord, reject, say } from './words.ts';

export type CountStep = Step<CountState>;
export type On<A extends CountState['at']> = (
  state: CountStateAt<A>,
  told: Told,
  work: CountWork,
) => CountStep;

/** Nothing is written down. */
export const move = (state: CountState, feedback: Feedback = silence): CountStep => ({
  state,
  facts: [],
  feedback,
});

export const noSuchStep = (state: CountState): CountStep => move(state, attention('say.no-such-step'));

/** The whole of what lay there, in one fact. */
export function saw({ count }: CountWork, began: number, tally: Tally): CountStep {
  const lines = tally.lines.map(({ goods, pieces }) => ({ goods, quantity: pieces }));
  const pieces = piecesIn(tally);
  return {
    state: { at: 'done', pieces },
    facts: [fact('location.counted', { countId: count.id, location: count.location, began, lines })],
    feedback: accept(pieces === 0 ? 'say.saved-empty' : 'say.saved'),
  };
}

const wantedPlace = ({ count }: CountWork): Named => ({ name: say('say.a-location'), code: count.location });

/** Null where no particular code is wanted. */
export function wantedIn(state: CountState, work: CountWork): Named | null {
  switch (state.at) {
    case 'go':
    case 'zero':
      return wantedPlace(work);
    case 'bin':
      return work.item === null ? null : { name: work.item.name, code: work.item.sku };
    case 'cant-read':
      return wantedIn(state.over, work);
    default:
      return null;
  }
}

/** The question that the state asks, as one sentence that says what to do. */
export function nextIn(state: CountState, work: CountWork): Words {
  switch (state.at) {
    case 'go':
      return say('say.next.go', { location: work.count.location });
    case 'bin':
      return work.item === null ? say('say.next.count') : say('say.next.one-item', { sku: work.item.sku });
    case 'cant-read':
      return say(state.label === 'location' ? 'say.next.type-digits' : 'say.next.type-sku');
    default:
      return say(`say.next.${state.at}`);
  }
}

export const wrong = (
  state: CountState,
  work: CountWork,
  title: CountWord,
  scanned: Named,
  next: Words = nextIn(state, work),
): CountStep => move(state, reject(title, scanned, wantedIn(state, work), next));

/** What nobody could want at this step. */
export function strange(state: CountState, told: Told, work: CountWork): CountStep {
  switch (told.is) {
    case 'location':
      return wrong(state, work, 'say.wrong-location', { name: say('say.a-location'), code: told.code });
    case 'unit':
      return move(state, attention('say.a-unit-stays'));
    case 'item': {
      const [item] = told.items;
      const scanned = { name: item?.name ?? say('say.an-unknown-code'), code: item?.sku ?? told.code };
      return wrong(state, work, 'say.wrong-location', scanned);
    }
    default:
      return noSuchStep(state);
  }
}
