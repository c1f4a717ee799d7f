// Receiving, step by step: what the dock does next is decided here and carried out elsewhere.
import type { Input, Workflow } from '../workflow.ts';
import { onAsk, onLoose } from './ask.ts';
import { onBetween, onDock, onStrange, onTaken } from './between.ts';
import { askCantRead, onCantRead } from './cant-read.ts';
import { onDamageCount, onDamagePhotos, onDamageWhat, onDamageWhy } from './damage.ts';
import { onDone, onFinish } from './finish.ts';
import { onMeasure } from './measure.ts';
import { onPalletStep, onShort } from './pallet.ts';
import { type Told, tell } from './seen.ts';
import { resume, standing } from './standing.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';
import { move, type ReceiveStep, wrong } from './step.ts';
import { accept, attention, say } from './words.ts';
import { dockOf } from './work.ts';

function atState(state: ReceiveState, told: Told, work: ReceiveWork): ReceiveStep {
  switch (state.at) {
    case 'dock':
      return onDock(state, told, work);
    case 'between':
      return onBetween(state, told, work);
    case 'pallet':
      return onPalletStep(state, told, work);
    case 'strange':
      return onStrange(state, told, work);
    case 'taken':
      return onTaken(state, told, work);
    case 'ask':
      return onAsk(state, told, work);
    case 'loose':
      return onLoose(state, told, work);
    case 'short':
      return onShort(state, told, work);
    case 'damage-what':
      return onDamageWhat(state, told, work);
    case 'damage-why':
      return onDamageWhy(state, told, work);
    case 'damage-count':
      return onDamageCount(state, told, work);
    case 'damage-photos':
      return onDamagePhotos(state, told, work);
    case 'measure':
      return onMeasure(state, told, work);
    case 'cant-read':
      return onCantRead(state, told, work, act);
    case 'finish':
      return onFinish(state, told, work);
    case 'paused':
      return act(standing(state.over, work), told, work);
    case 'done':
      return onDone(state, told, work);
  }
}

/** A question that stands over a step: "back" and "undo" leave it, and nothing has happened. */
function under(state: ReceiveState, work: ReceiveWork): ReceiveState | null {
  if ('over' in state) return standing(state.over, work);
  const isAside = state.at === 'strange' || (state.at === 'taken' && work.about.is === 'notice');
  return isAside ? { at: 'between', last: null } : null;
}

/** Undo leaves a question. Over one that nobody has to answer it takes back what led there. */
function undo(state: ReceiveState, told: Told, work: ReceiveWork): ReceiveStep {
  const below = state.at === 'taken' ? null : under(state, work);
  if (below === null) return atState(state, told, work);
  return state.at === 'measure' ? atState(below, told, work) : move(below);
}

/** The truck's own dock once more: another device may have said it while this person walked there. */
const isDockAgain = (state: ReceiveState, told: Told, work: ReceiveWork): boolean =>
  told.is === 'location' && told.code === dockOf(work) && (state.at === 'between' || state.at === 'pallet');

const isScan = ({ is }: Told): boolean => is === 'item' || is === 'unit' || is === 'location';

function act(state: ReceiveState, told: Told, work: ReceiveWork): ReceiveStep {
  const below = under(state, work);
  switch (told.is) {
    case 'foreign':
      return move(state, attention('say.not-for-this-job'));
    case 'bad': {
      const scanned = { name: say(`say.problem.${told.problem}`), code: told.text };
      return wrong(state, 'say.unreadable-code', scanned, say('say.next.scan-again'));
    }
    case 'back':
      return below === null ? atState(state, told, work) : move(below);
    case 'command':
      if (told.command === 'pause')
        return move(state.at === 'paused' ? state : { at: 'paused', over: state });
      if (told.command === 'cant-read') return askCantRead(state);
      return told.command === 'undo' ? undo(state, told, work) : atState(state, told, work);
    default:
      if (isDockAgain(state, told, work))
        return move(state, accept('say.docked', { dock: dockOf(work) ?? '' }));
      // Nobody has to measure: whoever scans on has left it out.
      return state.at === 'measure' && isScan(told)
        ? act(standing(state.over, work), told, work)
        : atState(state, told, work);
  }
}

const atRest = ({ at }: ReceiveState): boolean =>
  at === 'dock' || at === 'between' || at === 'taken' || at === 'paused' || at === 'done';

/** A pallet's own code scanned again. */
function confirms(state: ReceiveState, input: Input): boolean {
  if (input.is !== 'scan' || input.meaning.is !== 'unit') return false;
  const { code } = input.meaning;
  if (state.at === 'short') return state.over.unit === code;
  return (state.at === 'pallet' || state.at === 'strange') && state.unit === code;
}

export const receiveWorkflow: Workflow<ReceiveState, ReceiveWork> = {
  name: 'receive',
  begin: () => [],
  resume,
  step: (state: ReceiveState, input: Input, work: ReceiveWork) =>
    act(standing(state, work), tell(input, work), work),
  atRest,
  confirms,
};
