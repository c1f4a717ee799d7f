// Pick faces, and the tasks that fill them from reserve: asked for by the server, short where the source gave too little.
import type { Address } from '../documents/document.ts';
import type { Reducers } from '../documents/reducer.ts';
import { stockKey } from './model.ts';
import { shortReads, shortTask } from './short-task.ts';

type ReplenishmentEvent =
  | 'pick-faces.assigned'
  | 'pick-faces.removed'
  | 'replenishments.asked'
  | 'replenishment.shorted';

export const replenishmentReducers: Reducers<ReplenishmentEvent> = {
  'pick-faces.assigned': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const face of payload.faces) draft.put('pick-face', face.location, face);
    },
  },
  'pick-faces.removed': {
    reads: ({ payload }) => payload.faces.map(({ location }) => ({ kind: 'pick-face', key: location })),
    apply: (draft, { payload }) => {
      for (const removed of payload.faces) {
        const face = draft.read('pick-face', removed.location);
        // One that another item has got since is that item's.
        if (face.is !== 'known' || stockKey(face.body) !== stockKey(removed)) continue;
        draft.put('pick-face', removed.location, null);
      }
    },
  },
  'replenishments.asked': {
    reads: ({ payload }) =>
      payload.tasks.map(({ taskId }): Address => ({ kind: 'replenishment', key: taskId })),
    apply: (draft, { payload }) => {
      for (const task of payload.tasks) {
        if (draft.read('replenishment', task.taskId).is !== 'absent') continue;
        draft.put('replenishment', task.taskId, { ...task, carried: 0, state: 'open' });
      }
    },
  },
  'replenishment.shorted': {
    reads: ({ payload }) => shortReads('replenishment', payload),
    apply: (draft, event) => shortTask(draft, 'replenishment', event),
  },
};
