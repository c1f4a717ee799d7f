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
        { kind: 'vendor-return-line', key: task },
        { kind: 'task', key: task },
      ];

const stateOf = (
  { quantity, state }: Pick<Replenishment, 'quantity' | 'state'>,
  carried: number,
): Replenishment['state'] => {
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

/** A shipment that has left, or was withdrawn, takes no more: what is brought after it waits at the dock, and is told. */
function workReturn(draft: Draft, task: string, pieces: number): void {
  const found = draft.read('vendor-return-line', task);
  if (found.is !== 'known') return;
  const line = found.body;
  const carried = Math.max(0, line.carried + pieces);
  const isOver = line.state === 'short' || line.shipped > 0;
  draft.put('vendor-return-line', task, {
    ...line,
    carried,
    state: isOver ? line.state : stateOf(line, carried),
  });
  if (isOver && pieces > 0) draft.open('already-closed', `location ${line.location}`, { task: line.number });
}

/** `pieces` of what the task asked for are done, or with a negative number are to be done again. */
export function workTask(draft: Draft, task: string | null, pieces: number): void {
  if (task === null) return;
  draft.change('replenishment', task, (before) => {
    const carried = Math.max(0, before.carried + pieces);
    return { ...before, carried, state: stateOf(before, carried) };
  });
  workReturn(draft, task, pieces);
  draft.change('task', task, (before) => returned(before, pieces));
}
