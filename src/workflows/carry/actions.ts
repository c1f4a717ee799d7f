// Which keys each step shows: three at hand, the others one press away.
import type { Input } from '../workflow.ts';
import { type CarryState, type CarryWork, isTask } from './state.ts';

export type CarryAction = 'amount' | 'short' | 'cant-read' | 'undo' | 'back';

interface CarryActions {
  readonly shown: readonly CarryAction[];
  readonly more: readonly CarryAction[];
}

export function inputOf(action: CarryAction): Input {
  switch (action) {
    case 'back':
      return { is: 'back' };
    case 'amount':
      return { is: 'choice', choice: action };
    default:
      return { is: 'command', command: action };
  }
}

/** Undo is offered once there is something to take back. */
export function actionsIn({ step, done }: CarryState, { errand }: CarryWork): CarryActions {
  const hasTask = isTask(errand);
  const undo: readonly CarryAction[] = done.length > 0 ? ['undo'] : [];
  switch (step.at) {
    case 'source':
    case 'goods':
      return { shown: [...(hasTask ? ['short' as const] : []), 'cant-read', ...undo], more: [] };
    case 'bin': {
      const [third = 'back', ...others] = [...undo, 'back' as const];
      return {
        shown: ['amount', 'cant-read', third],
        more: [...(hasTask ? ['short' as const] : []), ...others],
      };
    }
    case 'unit':
    case 'undo':
      return { shown: ['back', 'cant-read'], more: [] };
    case 'which':
    case 'amount':
    case 'remaining':
    case 'cant-read':
      return { shown: ['back'], more: [] };
    case 'done':
      return { shown: undo, more: [] };
  }
}
