// Pick faces, and the tasks that fill them from reserve: asked for by the server, short where the source gave too little.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened } from '../events/union.ts';
import { stockKey } from './model.ts';
import { locationReads, namedPlace } from './place.ts';

/** As after a short pick: the place is blocked until somebody has counted it, and that is what its block names. */
function short(draft: Draft, { id, payload }: Happened<'replenishment.shorted'>): void {
  const { task, goods, from, remaining } = payload;
  const found = draft.read('replenishment', task);
  if (found.is === 'unknown') return;
  const named = namedPlace(from);
  const subject = 'code' in named ? `${named.is} ${named.code}` : from;
  if (found.is === 'absent' || found.body.state !== 'open') {
    draft.open('already-closed', subject, { task });
    return;
  }
  const missing = found.body.quantity - found.body.carried;
  draft.put('replenishment', task, { ...found.body, state: 'short' });
  const facts = { sku: goods.sku, remaining, missing };
  draft.open('short-pick', subject, facts);
  if (named.is !== 'location') return;
  draft.change('location', named.code, (place) => ({ ...place, blockedBy: place.blockedBy ?? id }));
  draft.task({ id, kind: 'count', subject, facts: { location: named.code, ...facts }, state: 'open' });
}

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
    reads: ({ payload }) => [{ kind: 'replenishment', key: payload.task }, ...locationReads(payload.from)],
    apply: short,
  },
};
