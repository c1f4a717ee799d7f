// Pick faces, and the tasks that fill them from reserve: asked for by the server, short where the source gave too little.
import type { Address } from '../documents/document.ts';
import type { Reducers } from '../documents/reducer.ts';
import { shortReads, shortTask } from './short-task.ts';

type ReplenishmentEvent = 'pick-faces.assigned' | 'replenishments.asked' | 'replenishment.shorted';

export const replenishmentReducers: Reducers<ReplenishmentEvent> = {
  'pick-faces.assigned': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const face of payload.faces) draft.put('pick-face', face.location, face);
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
