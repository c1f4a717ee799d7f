// Which keys each step shows: three at hand, the others one press away.
import type { Input } from '../workflow.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';
import { isFloorLoaded, isOurs, mayTake, palletAt } from './work.ts';

export type ReceiveAction = 'done' | 'undo' | 'loose' | 'damage' | 'cant-read' | 'pause' | 'back' | 'skip';

export interface ReceiveActions {
  readonly shown: readonly ReceiveAction[];
  readonly more: readonly ReceiveAction[];
}

export function inputOf(action: ReceiveAction): Input {
  switch (action) {
    case 'back':
      return { is: 'back' };
    case 'loose':
    case 'damage':
      return { is: 'choice', choice: action };
    default:
      return { is: 'command', command: action };
  }
}

/** A pallet that nothing was counted on is left by "back"; loose cartons go on until the next plate. */
function atPallet(unit: string, work: ReceiveWork): ReceiveActions {
  const pallet = palletAt(work, unit);
  const isOpen = pallet !== null && isOurs(work, pallet);
  const isLeft = !isFloorLoaded(work) && work.about.is === 'notice';
  return isOpen
    ? {
        shown: ['done', 'loose', 'undo'],
        more: ['damage', 'cant-read', ...(isLeft ? (['back'] as const) : []), 'pause'],
      }
    : { shown: ['loose', 'back', 'pause'], more: ['cant-read'] };
}

/** Beside the one thing to press there is room for one more key. */
function aside(unit: string, work: ReceiveWork): readonly ReceiveAction[] {
  const away = work.about.is === 'notice' ? 'back' : 'pause';
  return mayTake(work, palletAt(work, unit)) === 'no' ? [away, 'damage'] : [away];
}

export function actionsIn(state: ReceiveState, work: ReceiveWork): ReceiveActions {
  switch (state.at) {
    case 'dock':
      return { shown: ['cant-read', 'pause'], more: [] };
    case 'between':
      return state.last === null
        ? { shown: ['done', 'cant-read', 'pause'], more: [] }
        : { shown: ['done', 'damage', 'undo'], more: ['cant-read', 'pause'] };
    case 'pallet':
      return atPallet(state.unit, work);
    case 'taken':
      return { shown: aside(state.unit, work), more: [] };
    case 'measure':
      return { shown: ['skip'], more: [] };
    case 'done':
      return { shown: work.about.is === 'blind' ? ['undo'] : [], more: [] };
    default:
      return { shown: ['back'], more: [] };
  }
}
