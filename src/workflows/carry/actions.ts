// Which keys each step shows: three at hand, the others one press away.
import type { Input } from '../workflow.ts';
import type { CarryStep, CarryWork } from './state.ts';

export type CarryAction = 'amount' | 'all' | 'short' | 'cant-read' | 'undo' | 'back';

interface CarryActions {
  readonly shown: readonly CarryAction[];
  readonly more: readonly CarryAction[];
}

export function inputOf(action: CarryAction): Input {
  switch (action) {
    case 'back':
      return { is: 'back' };
    case 'amount':
    case 'all':
      return { is: 'choice', choice: action };
    default:
      return { is: 'command', command: action };
  }
}

export function actionsIn(step: CarryStep, { errand }: CarryWork): CarryActions {
  const isTask = errand.is === 'replenish';
  switch (step.at) {
    case 'source':
    case 'goods':
      return { shown: isTask ? ['short', 'cant-read', 'undo'] : ['cant-read', 'undo'], more: [] };
    case 'bin':
      return {
        shown: ['amount', 'cant-read', 'undo'],
        more: isTask ? ['short', 'back'] : ['back'],
      };
    case 'unit':
    case 'undo':
      return { shown: ['back', 'cant-read'], more: [] };
    case 'amount':
      return { shown: ['back', 'all'], more: [] };
    case 'which':
    case 'remaining':
    case 'cant-read':
      return { shown: ['back'], more: [] };
    case 'done':
      return { shown: ['undo'], more: [] };
  }
}
