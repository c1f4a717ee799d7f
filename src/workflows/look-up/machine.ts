// Looking up, and teaching a code, step by step: what each scan and each press leads to. Pure, as every machine.
import { fact } from '../../domain/events/facts.ts';
import type { Fact, Payload } from '../../domain/events/union.ts';
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { silence } from '../answers.ts';
import type { Feedback, Words } from '../workflow.ts';
import type { LookUpInput, LookUpState, LookUpStateAt } from './state.ts';
import { attention, say } from './words.ts';

/** The most pieces that one code may stand for, as `barcode.learned` takes it. */
const mostPieces = 100_000;

export type LookUpStep =
  | { readonly is: 'moved'; readonly state: LookUpState; readonly feedback: Feedback }
  /** `after`: where it leads once the event, by its id, is on the disk. */
  | {
      readonly is: 'told';
      readonly fact: Fact;
      readonly after: (eventId: string) => LookUpState;
      readonly words: Words;
    };

type Found = Extract<LookUpInput, { readonly is: 'found' }>;

const move = (state: LookUpState, feedback: Feedback = silence): LookUpStep => ({
  is: 'moved',
  state,
  feedback,
});

/** What is known needs no tone: nothing was saved, and the screen says it. */
function answerTo(found: LookedUp): Feedback {
  switch (found.is) {
    case 'unknown':
      return attention('say.unknown');
    case 'unusable':
      return attention('say.unusable');
    default:
      return silence;
  }
}

/** Below all that was looked up: the empty page, or a question that waits. */
const under = (state: LookUpState): LookUpState => (state.at === 'shown' ? under(state.before) : state);

/** From a row "back" leads to where it was pressed; a code that is scanned begins anew. */
const show = (state: LookUpState, { by, asked, found }: Found): LookUpStep =>
  move(
    { at: 'shown', asked, found, before: by === 'row' ? state : under(state) },
    by === 'row' ? silence : answerTo(found),
  );

/** The item is named by what is known of it already: a label, its SKU, or one of several that a code may mean. */
function takeItem(state: LookUpStateAt<'teach-item'>, found: LookedUp): LookUpStep {
  const { code, unknown } = state;
  if (found.is === 'item') return move({ at: 'teach-pack', code, unknown, item: found.item });
  if (found.is === 'items') return move({ ...state, items: found.items }, attention('say.choose'));
  if (!('code' in found)) return move(state, attention('say.no-item', { code: '' }));
  return found.code === code
    ? move(state, attention('say.same-code'))
    : move(state, attention('say.no-item', { code: found.code }));
}

function teach(
  { code, item, unknown }: LookUpStateAt<'teach-pack' | 'teach-quantity'>,
  level: Payload<'barcode.learned'>['level'],
  quantity: number,
): LookUpStep {
  const { owner, sku } = item;
  return {
    is: 'told',
    fact: fact('barcode.learned', { owner, sku, code, level, quantity }),
    after: (by) => ({ at: 'taught', code, unknown, item, pieces: quantity, by }),
    words: say('say.taught', { code }),
  };
}

function takeBack({ code, item, by, unknown }: LookUpStateAt<'taught'>): LookUpStep {
  const { owner, sku } = item;
  return {
    is: 'told',
    fact: fact('barcode.unlearned', { of: by, owner, sku, code }),
    after: () => unknown,
    words: say('say.untaught', { code }),
  };
}

function onFound(state: LookUpState, input: Found): LookUpStep {
  switch (state.at) {
    case 'typing':
      return onFound(state.over, input);
    case 'teach-item':
      return takeItem(state, input.found);
    // Where a question stands, what is scanned now is looked up, and "back" leads to the question.
    default:
      return show(state, input);
  }
}

function onTeach(state: LookUpState, mayTeach: boolean): LookUpStep {
  if (state.at !== 'shown' || state.found.is !== 'unknown' || !state.found.teachable) return move(state);
  if (!mayTeach) return move(state, attention('say.no-right'));
  return move({ at: 'teach-item', code: state.found.code, items: [], unknown: state });
}

function onQuantity(state: LookUpState, quantity: number): LookUpStep {
  if (state.at !== 'teach-quantity') return move(state);
  if (quantity < 2 || quantity > mostPieces) return move(state, attention('say.quantity'));
  return teach(state, state.level, quantity);
}

function back(state: LookUpState): LookUpState {
  switch (state.at) {
    case 'ask':
      return state;
    case 'shown':
      return state.before;
    case 'typing':
      return state.over;
    case 'teach-item':
    case 'taught':
      return state.unknown;
    case 'teach-pack':
      return { at: 'teach-item', code: state.code, unknown: state.unknown, items: [] };
    case 'teach-quantity':
      return { at: 'teach-pack', code: state.code, unknown: state.unknown, item: state.item };
  }
}

/** `mayTeach`: whether whoever is signed in has the right. */
export function step(state: LookUpState, input: LookUpInput, mayTeach: boolean): LookUpStep {
  switch (input.is) {
    case 'found':
      return onFound(state, input);
    case 'read-anew':
      return move(state.at === 'shown' ? { ...state, found: input.found } : state);
    case 'type':
      return move(state.at === 'typing' ? state : { at: 'typing', over: state });
    case 'teach':
      return onTeach(state, mayTeach);
    case 'one-piece':
      return state.at === 'teach-pack' ? teach(state, 'each', 1) : move(state);
    case 'pack':
      return state.at === 'teach-pack'
        ? move({ ...state, at: 'teach-quantity', level: input.level })
        : move(state);
    case 'quantity':
      return onQuantity(state, input.quantity);
    case 'undo':
      return state.at === 'taught' ? takeBack(state) : move(state);
    case 'back':
      return move(back(state));
  }
}
