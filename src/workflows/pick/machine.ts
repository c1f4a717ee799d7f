// The pick, step by step, by scanning only: what the floor does next is decided here and carried out elsewhere.

import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { Input, Workflow } from '../workflow.ts';
import { askCantRead, onCantRead } from './cant-read.ts';
import { onCartStep, onToteFull } from './cart.ts';
import { onDrop } from './drop.ts';
import { resume } from './onward.ts';
import { onPaused, onPausing } from './pause.ts';
import { onPut } from './put.ts';
import { onQuantity } from './quantity.ts';
import { type Told, tell } from './seen.ts';
import { onShortReason, onShortRemaining } from './short.ts';
import { standing } from './standing.ts';
import type { PickState, PickWork } from './state.ts';
import { move, type PickStep } from './step.ts';
import { onTake } from './take.ts';
import { onUndoPut } from './undo.ts';
import { onWalk } from './walk.ts';
import { wantedIn } from './wanted.ts';
import { attention, reject, say } from './words.ts';

function atState(state: PickState, told: Told, work: PickWork): PickStep {
  switch (state.at) {
    case 'cart':
      return onCartStep(state, told, work);
    case 'walk':
      return onWalk(state, told, work);
    case 'take':
      return onTake(state, told, work);
    case 'put':
      return onPut(state, told, work);
    case 'tote-full':
      return onToteFull(state, told, work);
    case 'short-reason':
      return onShortReason(state, told, work);
    case 'short-remaining':
      return onShortRemaining(state, told, work);
    case 'quantity':
      return onQuantity(state, told, work);
    case 'undo-put':
      return onUndoPut(state, told, work);
    case 'cant-read':
      return onCantRead(state, told, work, act);
    case 'pausing':
      return onPausing(state, told, work);
    case 'paused':
      return onPaused(state, told, work);
    case 'drop':
      return onDrop(state, told, work);
    case 'done':
      return move(state, attention('pick.say.next.done'));
  }
}

/** A question that stands over a step: "back" and "undo" leave it, and nothing has happened. */
const under = (state: PickState): PickState | null => ('over' in state ? state.over : null);

function act(state: PickState, told: Told, work: PickWork): PickStep {
  switch (told.is) {
    case 'foreign':
      return move(state, attention('pick.say.not-for-this-job'));
    case 'bad': {
      const scanned = { name: say(`pick.say.problem.${told.problem}`), code: told.text };
      return move(
        state,
        reject('pick.say.unreadable-code', scanned, wantedIn(state, work), say('pick.say.next.scan-again')),
      );
    }
    case 'back':
      return move(under(state) ?? (state.at === 'drop' ? { ...state, tote: null } : state));
    case 'command': {
      const below = under(state);
      if (told.command === 'undo' && below !== null) return move(below);
      return told.command === 'cant-read' ? askCantRead(state) : atState(state, told, work);
    }
    default:
      return atState(state, told, work);
  }
}

const atRest = (state: PickState): boolean =>
  state.at === 'cart' ||
  state.at === 'walk' ||
  state.at === 'paused' ||
  state.at === 'done' ||
  (state.at === 'drop' && state.tote === null);

/** What taking the work up says: it has begun, or somebody else goes on with it. A parked cart waits for its scan. */
function begin({ list }: PickWork, operator: string): readonly Fact[] {
  const about = { pickListId: list.id };
  if (list.state.is === 'ready') return [fact('pick-list.started', about)];
  if (list.state.is === 'picking' && list.state.operator !== operator) {
    return [fact('pick-list.resumed', about)];
  }
  return [];
}

/** Why this device can't go on with the work, or null while it can (SYNC.md C1, C2). */
export type Gone = 'missing' | 'taken-away';

export const workGone = (work: PickWork | null, deviceId: string): Gone | null => {
  if (work === null) return 'missing';
  const { lease, state } = work.list;
  return lease === deviceId || state.is === 'done' ? null : 'taken-away';
};

export const pickWorkflow: Workflow<PickState, PickWork> = {
  name: 'pick',
  begin,
  resume,
  step: (state: PickState, input: Input, work: PickWork) =>
    act(standing(state, work), tell(input, work), work),
  atRest,
};
