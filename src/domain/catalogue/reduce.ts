// Items and locations: the latest definition stands. What the floor has added outlives it: codes that were taught,
// and a block on a location.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Item, ItemDetails } from './definitions.ts';
import { isTaught, itemKey, noDetails } from './model.ts';
import { forget, openConflict } from './taught.ts';

/** What the floor has measured outlives a definition that doesn't say it. */
function withMeasures(defined: ItemDetails | null, measured: ItemDetails | null): ItemDetails | null {
  if (defined === null || measured === null) return defined ?? measured;
  return {
    ...defined,
    size: defined.size ?? measured.size,
    weight: defined.weight ?? measured.weight,
  };
}

/** A code that the definition names itself is taught no longer; where it says another quantity, somebody looks. */
function define(draft: Draft, item: Item): void {
  const found = draft.read('item', itemKey(item));
  const before = found.is === 'known' ? found.body : null;
  const taught = before?.barcodes.filter(isTaught) ?? [];
  const kept = taught.filter(({ code }) => item.barcodes.every((barcode) => barcode.code !== code));
  const details = withMeasures(item.details, before?.details ?? null);
  draft.put('item', itemKey(item), { ...item, details, barcodes: [...item.barcodes, ...kept] });
  for (const barcode of taught) {
    const defined = item.barcodes.find(({ code }) => code === barcode.code);
    if (defined === undefined) continue;
    const { owner, sku } = item;
    forget(draft, { ...barcode, owner, sku });
    if (defined.quantity === barcode.quantity) continue;
    openConflict(draft, { ...barcode, owner, sku }, { sku, quantity: defined.quantity });
  }
}

type CatalogueEvent = 'items.defined' | 'item.measured' | 'locations.defined' | 'locations.removed';

export const catalogueReducers: Reducers<CatalogueEvent> = {
  'items.defined': {
    reads: ({ payload }) => payload.items.map((item) => ({ kind: 'item', key: itemKey(item) })),
    apply: (draft, { payload }) => {
      for (const item of payload.items) define(draft, item);
    },
  },
  'item.measured': {
    reads: ({ payload }) => [{ kind: 'item', key: itemKey(payload) }],
    apply: (draft, { payload }) => {
      const { size, weight } = payload;
      if (draft.read('item', itemKey(payload)).is === 'absent') {
        draft.open('item-unknown', `item ${itemKey(payload)}`);
      }
      draft.change('item', itemKey(payload), (item) => {
        const details = item.details ?? noDetails;
        return {
          ...item,
          details: { ...details, size: size ?? details.size, weight: weight ?? details.weight },
        };
      });
    },
  },
  'locations.removed': {
    reads: () => [],
    apply: (draft, { payload }) => {
      for (const code of payload.codes) draft.put('location', code, null);
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
