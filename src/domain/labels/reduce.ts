// Labels that couldn't be read become tasks for the desk, and are done with a new label.
import type { Reducers } from '../documents/reducer.ts';
import { checkLease, listRead } from '../picking/on-list.ts';
import { labelSubject, reprintId } from './reprint.ts';

export const labelReducers: Reducers<'label.unreadable' | 'label.replaced'> = {
  'label.unreadable': {
    reads: ({ payload }) => [
      ...(payload.pickListId === null ? [] : [listRead(payload.pickListId)]),
      { kind: 'task', key: reprintId(payload) },
    ],
    apply: (draft, event) => {
      const { payload } = event;
      const { pickListId, label, code, owner } = payload;
      if (pickListId !== null) checkLease(draft, { ...event, payload: { ...payload, pickListId } });
      const id = reprintId(payload);
      const before = draft.read('task', id);
      if (before.is === 'unknown' || (before.is === 'known' && before.body.state === 'open')) return;
      const facts = { label, code, ...(owner === null ? {} : { owner }), at: event.at };
      draft.task({ id, kind: 'reprint', subject: labelSubject(payload), facts, state: 'open' });
    },
  },
  'label.replaced': {
    reads: ({ payload }) => [{ kind: 'task', key: reprintId(payload) }],
    apply: (draft, { payload }) => {
      draft.change('task', reprintId(payload), (task) => ({ ...task, state: 'done' }));
    },
  },
};
