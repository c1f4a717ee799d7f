// The count, step by step: go there, prove it, count blind, say that it is all.
import { isToCount } from '../../domain/counting/model.ts';
import type { Input, Workflow } from '../workflow.ts';
import { onBin, onCheck, onQuantity, onWhose } from './bin.ts';
import { askCantRead, onCantRead } from './cant-read.ts';
import { isRefused, onGo, onZero } from './place.ts';
import { type Told, tell } from './seen.ts';
import type { CountState, CountWork } from './state.ts';
import { type CountStep, move, strange, wantedIn } from './step.ts';
import { attention, reject, say } from './words.ts';

function atState(state: CountState, told: Told, work: CountWork): CountStep {
  switch (state.at) {
    case 'go':
      return onGo(state, told, work);
    case 'zero':
      return onZero(state, told, work);
    case 'bin':
      return onBin(state, told, work);
    case 'quantity':
      return onQuantity(state, told, work);
    case 'whose':
      return onWhose(state, told, work);
    case 'check':
      return onCheck(state, told, work);
    case 'cant-read':
      return onCantRead(state, told, work, act);
    case 'refused':
      return move(state, attention('say.next.refused'));
    case 'done':
      return move(state, attention('say.next.done'));
  }
}

function act(state: CountState, told: Told, work: CountWork): CountStep {
  const below = 'over' in state ? state.over : null;
  switch (told.is) {
    case 'foreign':
      return move(state, attention('say.not-for-this-job'));
    case 'bad': {
      const scanned = { name: say(`say.problem.${told.problem}`), code: told.text };
      return move(
        state,
        reject('say.unreadable-code', scanned, wantedIn(state, work), say('say.next.scan-again')),
      );
    }
    case 'back':
      return below === null ? strange(state, told, work) : move(below);
    case 'command':
      if (told.command === 'undo' && below !== null) return move(below);
      return told.command === 'cant-read' ? askCantRead(state, work) : atState(state, told, work);
    default:
      return atState(state, told, work);
  }
}

/** Where somebody stands in truth: another may have signed in, and nobody goes to a place that is counted by now. */
function standing(state: CountState, work: CountWork): CountState {
  if (state.at !== 'go' && state.at !== 'refused') return state;
  return isRefused(work) ? { at: 'refused' } : { at: 'go' };
}

function step(state: CountState, input: Input, work: CountWork): CountStep {
  const now = standing(state, work);
  if (now.at === 'go' && !isToCount(work.count)) {
    return move({ at: 'done', pieces: 0 }, attention('say.already-counted'));
  }
  return act(now, tell(input, work.count.location), work);
}

/** The bin's own code again: that it is empty, or that what was counted is all. */
function confirms(state: CountState, input: Input): boolean {
  if (state.at !== 'zero' && state.at !== 'check') return false;
  return input.is === 'scan' && tell(input, input.text).is === 'location';
}

export const countWorkflow: Workflow<CountState, CountWork> = {
  name: 'count',
  /** A look is said when it is done; that somebody is on the way there is nobody's fact. */
  begin: () => [],
  resume: (work) => (isRefused(work) ? { at: 'refused' } : { at: 'go' }),
  step,
  atRest: ({ at }) => at === 'go' || at === 'refused' || at === 'done',
  confirms,
};
