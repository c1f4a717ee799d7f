// Which keys each step shows, the others one press away.
import type { Input } from '../workflow.ts';
import type { CountState, CountWork } from './state.ts';

export type CountAction = 'empty' | 'undo' | 'cant-read' | 'quantity' | 'back';

export interface CountActions {
  readonly shown: readonly CountAction[];
  readonly more: readonly CountAction[];
}

export function inputOf(action: CountAction): Input {
  switch (action) {
    case 'back':
      return { is: 'back' };
    case 'empty':
    case 'quantity':
      return { is: 'choice', choice: action };
    default:
      return { is: 'command', command: action };
  }
}

export function actionsIn(state: CountState, work: CountWork): CountActions {
  switch (state.at) {
    case 'go':
    case 'zero':
      return { shown: ['cant-read'], more: [] };
    case 'bin':
      if (state.tally.lines.length > 0) return { shown: ['undo', 'quantity', 'cant-read'], more: [] };
      return { shown: work.item === null ? ['empty'] : ['empty', 'cant-read'], more: [] };
    case 'quantity':
    case 'whose':
    case 'check':
    case 'cant-read':
      return { shown: ['back'], more: [] };
    case 'refused':
    case 'done':
      return { shown: [], more: [] };
  }
}
