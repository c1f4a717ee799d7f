// Carrying goods works on what asked for it: a replenishment, or goods that go back to their bin.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Task } from '../exceptions/model.ts';
import type { Replenishment } from './replenishment.ts';

export const taskReads = (task: string | null): Address[] =>
  task === null
    ? []
    : [
        { kind: 'replenishment', key: task },
        { kind: 'task', key: task },
      ];

const stateOf = ({ quantity, state }: Replenishment, carried: number): Replenishment['state'] => {
  if (carried >= quantity) return 'done';
  return state === 'short' ? 'short' : 'open';
};

/** Goods that go back to their bin: the surplus of a tote, piece by piece. Other kinds of task end in other ways. */
function returned(task: Task, pieces: number): Task {
  const { quantity, carried } = task.facts;
  if (task.kind !== 'return-to-bin' || typeof quantity !== 'number') return task;
  const back = Math.max(0, (typeof carried === 'number' ? carried : 0) + pieces);
  return { ...task, facts: { ...task.facts, carried: back }, state: back >= quantity ? 'done' : 'open' };
}

/** `pieces` of what the task asked for are done, or with a negative number are to be done again. */
export function workTask(draft: Draft, task: string | null, pieces: number): void {
  if (task === null) return;
  draft.change('replenishment', task, (before) => {
    const carried = Math.max(0, before.carried + pieces);
    return { ...before, carried, state: stateOf(before, carried) };
  });
  draft.change('task', task, (before) => returned(before, pieces));
}
