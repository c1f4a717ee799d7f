// Items and locations: the latest definition stands. What the floor has added outlives it: codes that were taught,
// and a block on a location.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Item } from './definitions.ts';
import { isTaught, itemKey } from './model.ts';
import { forget, openConflict } from './taught.ts';

/** A code that the definition names itself is taught no longer; where it says another quantity, somebody looks. */
function define(draft: Draft, item: Item): void {
  const found = draft.read('item', itemKey(item));
  const taught = found.is === 'known' ? found.body.barcodes.filter(isTaught) : [];
  const kept = taught.filter(({ code }) => item.barcodes.every((barcode) => barcode.code !== code));
  draft.put('item', itemKey(item), { ...item, barcodes: [...item.barcodes, ...kept] });
  for (const barcode of taught) {
    const defined = item.barcodes.find(({ code }) => code === barcode.code);
    if (defined === undefined) continue;
    const { owner, sku } = item;
    forget(draft, { ...barcode, owner, sku });
    if (defined.quantity === barcode.quantity) continue;
    openConflict(draft, { ...barcode, owner, sku }, { sku, quantity: defined.quantity });
  }
}

export const catalogueReducers: Reducers<'items.defined' | 'locations.defined'> = {
  'items.defined': {
    reads: ({ payload }) => payload.items.map((item) => ({ kind: 'item', key: itemKey(item) })),
    apply: (draft, { payload }) => {
      for (const item of payload.items) define(draft, item);
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
