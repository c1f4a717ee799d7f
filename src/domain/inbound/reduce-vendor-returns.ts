// Returns to the vendor: asked for by the desk, carried to the dock as tasks, and out of the house when they are shipped.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { bookingReads, goodsOf } from '../stock/book.ts';
import type { Movement } from '../stock/movement.ts';
import { atLocation } from '../stock/place.ts';
import { shortReads, shortTask } from '../stock/short-task.ts';
import type { VendorReturnState } from './vendor-return.ts';

const returnRead = (returnId: string): Address => ({ kind: 'vendor-return', key: returnId });
const lineReads = (tasks: readonly string[]): Address[] =>
  tasks.map((key) => ({ kind: 'vendor-return-line', key }));

function ask(draft: Draft, { payload, at }: Happened<'vendor-return.asked'>): void {
  const { lines, ...head } = payload;
  const { returnId, number, supplier, dock } = head;
  if (draft.read('vendor-return', returnId).is !== 'absent') return;
  const tasks = lines.map(({ taskId }) => taskId);
  draft.put('vendor-return', returnId, { ...head, tasks, state: 'open', at });
  for (const { taskId, claim, goods, from, quantity } of lines) {
    const task = { taskId, goods, from, location: dock, quantity, carried: 0, state: 'open' as const };
    draft.put('vendor-return-line', taskId, { ...task, returnId, number, supplier, claim, shipped: 0 });
  }
}

/** Answers whether it was open: what has left or was withdrawn stays so. */
function end(draft: Draft, returnId: string, state: Exclude<VendorReturnState, 'open'>, at: number): boolean {
  const found = draft.read('vendor-return', returnId);
  if (found.is !== 'known' || found.body.state !== 'open') return false;
  draft.put('vendor-return', returnId, { ...found.body, state, at });
  return true;
}

const leaving = ({ dock, lines }: Payload<'vendor-return.shipped'>): Movement[] =>
  lines.map(({ goods, quantity }) => ({
    ...goodsOf(goods),
    quantity,
    from: atLocation(dock),
    to: 'supplier',
  }));

type VendorReturnEvent =
  | 'vendor-return.asked'
  | 'vendor-return.shorted'
  | 'vendor-return.shipped'
  | 'vendor-return.withdrawn';

export const vendorReturnReducers: Reducers<VendorReturnEvent> = {
  'vendor-return.asked': {
    reads: ({ payload: { returnId } }) => [returnRead(returnId)],
    apply: ask,
  },
  'vendor-return.shorted': {
    reads: ({ payload }) => shortReads('vendor-return-line', payload),
    apply: (draft, event) => shortTask(draft, 'vendor-return-line', event),
  },
  'vendor-return.shipped': {
    reads: ({ payload }) => [
      returnRead(payload.returnId),
      ...lineReads(payload.tasks),
      ...leaving(payload).flatMap(bookingReads),
    ],
    apply: (draft, { payload, at }) => {
      if (!end(draft, payload.returnId, 'shipped', at)) return;
      for (const movement of leaving(payload)) draft.move(movement);
      for (const task of payload.tasks) {
        draft.change('vendor-return-line', task, (line) => ({
          ...line,
          shipped: line.carried,
          state: line.carried >= line.quantity ? 'done' : 'short',
        }));
      }
    },
  },
  'vendor-return.withdrawn': {
    reads: ({ payload }) => [returnRead(payload.returnId), ...lineReads(payload.tasks)],
    apply: (draft, { payload, at }) => {
      if (!end(draft, payload.returnId, 'withdrawn', at)) return;
      for (const task of payload.tasks) {
        draft.change('vendor-return-line', task, (line) => ({ ...line, state: 'short' }));
      }
    },
  },
};
