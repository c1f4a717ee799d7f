// Items and locations: the latest definition stands; a block on a location outlives its redefinition.
import type { Reducers } from '../documents/reducer.ts';
import { itemKey } from './model.ts';

export const catalogueReducers: Reducers<'items.defined' | 'locations.defined'> = {
  'items.defined': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const item of payload.items) draft.put('item', itemKey(item), item);
    },
  },
  'locations.defined': {
    reads: ({ payload }) => payload.locations.map(({ code }) => ({ kind: 'location', key: code })),
    apply: (draft, { payload }) => {
      for (const location of payload.locations) {
        draft.changeOrBegin('location', location.code, { ...location, blockedBy: null }, (before) => ({
          ...location,
          blockedBy: before.blockedBy,
        }));
      }
    },
  },
};
