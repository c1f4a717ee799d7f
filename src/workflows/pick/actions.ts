// Which keys each step shows: three at hand, the others one press away.
import type { Input } from '../workflow.ts';
import type { PickState, PickWork } from './state.ts';
import { loneTote } from './work.ts';

export type PickAction =
  | 'short'
  | 'skip'
  | 'undo'
  | 'cant-read'
  | 'tote-full'
  | 'quantity'
  | 'pause'
  | 'done'
  | 'back';

export interface PickActions {
  readonly shown: readonly PickAction[];
  readonly more: readonly PickAction[];
}

export function inputOf(action: PickAction): Input {
  switch (action) {
    case 'back':
      return { is: 'back' };
    case 'quantity':
      return { is: 'choice', choice: 'quantity' };
    default:
      return { is: 'command', command: action };
  }
}

/** With several totes on the cart only the put says which one is full. */
const fullWhile = (work: PickWork): readonly PickAction[] => (loneTote(work) === null ? [] : ['tote-full']);

export function actionsIn(state: PickState, work: PickWork): PickActions {
  switch (state.at) {
    case 'cart':
      return { shown: ['cant-read', 'pause', 'done'], more: [] };
    case 'walk':
      return { shown: ['short', 'skip', 'undo'], more: ['cant-read', ...fullWhile(work), 'pause'] };
    case 'take':
      return {
        shown: ['short', 'cant-read', 'undo'],
        more: state.taken === null ? ['quantity', 'skip', ...fullWhile(work), 'pause'] : ['done', 'skip'],
      };
    case 'put':
      return { shown: ['tote-full', 'quantity', 'undo'], more: ['cant-read', 'short'] };
    case 'drop':
      return state.tote === null
        ? { shown: ['cant-read', 'pause', 'undo'], more: [] }
        : { shown: ['cant-read', 'undo'], more: [] };
    case 'tote-full':
    case 'undo-put':
    case 'pausing':
      return { shown: ['back', 'cant-read'], more: [] };
    case 'paused':
      return { shown: ['cant-read'], more: [] };
    case 'short-reason':
    case 'short-remaining':
    case 'quantity':
    case 'cant-read':
      return { shown: ['back'], more: [] };
    case 'done':
      return { shown: [], more: [] };
  }
}
