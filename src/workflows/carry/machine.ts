// Carrying goods by hand, step by step, by scanning only. What it is for tells where it begins and where it ends.
import type { Input, Workflow } from '../workflow.ts';
import { onAmount } from './amount.ts';
import { onBin } from './bin.ts';
import { askCantRead, onCantRead } from './cant-read.ts';
import { onGoods, onWhich } from './goods.ts';
import { type Told, tell } from './seen.ts';
import { onRemaining } from './short.ts';
import { onSource } from './source.ts';
import { resume, standing } from './standing.ts';
import type { CarryState, CarryStep, CarryWork, Deed, Errand } from './state.ts';
import { type Answer, move, noSuchStep, stateAfter } from './step.ts';
import { askUndo, onUndo } from './undo.ts';
import { onUnit } from './unit.ts';
import { wantedIn } from './wanted.ts';
import { attention, reject, say } from './words.ts';

function atStep(step: CarryStep, told: Told, work: CarryWork, done: readonly Deed[]): Answer {
  switch (step.at) {
    case 'source':
      return onSource(step, told, work, done);
    case 'goods':
      return onGoods(step, told, work, done);
    case 'which':
      return onWhich(step, told, work, done);
    case 'amount':
      return onAmount(step, told, work, done);
    case 'bin':
      return onBin(step, told, work, done);
    case 'unit':
      return onUnit(step, told, work, done);
    case 'remaining':
      return onRemaining(step, told, work, done);
    case 'undo':
      return onUndo(step, told, work, done);
    case 'cant-read':
      return onCantRead(step, told, work, (over, saw) => act(over, saw, work, done));
    case 'done':
      return told.is === 'command' && told.command === 'undo'
        ? askUndo(step, work, done)
        : move(step, attention('say.next.done'));
  }
}

/** Where "back" leads: out of a question, or to put back what was in hand and has gone nowhere. */
function before(step: CarryStep): CarryStep | null {
  if ('over' in step) return step.over;
  return step.at === 'which' || step.at === 'bin' || step.at === 'unit' ? { at: 'goods' } : null;
}

function act(step: CarryStep, told: Told, work: CarryWork, done: readonly Deed[]): Answer {
  switch (told.is) {
    case 'foreign':
      return move(step, attention('say.not-for-this-job'));
    case 'bad': {
      const scanned = { name: say('say.an-unknown-code'), code: told.text };
      return move(
        step,
        reject('say.unreadable-code', scanned, wantedIn(step, work), say('say.next.scan-again')),
      );
    }
    case 'back': {
      const below = before(step);
      return below === null ? noSuchStep(step) : move(below);
    }
    case 'command':
      if (told.command === 'undo' && 'over' in step) return move(step.over);
      return told.command === 'cant-read' ? askCantRead(step, work) : atStep(step, told, work, done);
    default:
      return atStep(step, told, work, done);
  }
}

const resting: readonly CarryStep['at'][] = ['source', 'goods', 'done'];

/** The machine of an errand: all three are one, and each goes by its own name. */
export const carryWorkflow = (name: Errand['is']): Workflow<CarryState, CarryWork> => ({
  name,
  begin: () => [],
  resume: (work) => ({ step: resume(work), done: [] }),
  step(state: CarryState, input: Input, work: CarryWork) {
    const step = standing(state.step, work);
    const now = step === state.step ? state : { ...state, step };
    const told = tell(input, work);
    // A scan that was meant for goods in hand must not be taken for something else.
    const answer =
      told.is === 'saw' && step.at !== state.step.at
        ? move(step, attention('say.taken-meanwhile'))
        : act(step, told, work, now.done);
    return stateAfter(answer, now);
  },
  atRest: ({ step }) => resting.includes(step.at),
});
