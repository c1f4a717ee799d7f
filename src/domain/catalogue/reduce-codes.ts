// Learning: a code gets an item and a quantity from a person, and loses them again. Of two teachings the first stands,
// and the item master's word stands over both; where they differ, an exception names the two. PRODUCT.md 4, SYNC.md P4.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened, Payload } from '../events/union.ts';
import { itemKey, type KnownItem, type TaughtCode, taughtCodeKey } from './model.ts';
import { type CodeMeaning, forget, openConflict, remember, taughtReads } from './taught.ts';

/** What the code means already. On a device other items' definitions aren't asked: the server is (`barcode.overruled`). */
function meantBy(draft: Draft, payload: Payload<'barcode.learned'>, item: KnownItem): CodeMeaning | null {
  const own = item.barcodes.find(({ code }) => code === payload.code);
  if (own !== undefined) return { sku: item.sku, quantity: own.quantity };
  const taught = draft.read('taught-code', taughtCodeKey(payload));
  return taught.is === 'known' ? taught.body : null;
}

function learn(draft: Draft, { id, payload }: Happened<'barcode.learned'>): void {
  const item = draft.read('item', itemKey(payload));
  if (item.is === 'unknown') return;
  if (item.is === 'absent') {
    draft.open('item-unknown', `item ${itemKey(payload)}`, { code: payload.code });
    return;
  }
  const before = meantBy(draft, payload, item.body);
  if (before === null) remember(draft, { ...payload, taughtBy: id });
  else if (before.sku !== payload.sku || before.quantity !== payload.quantity) {
    openConflict(draft, payload, before);
  }
}

/** What that event taught, while it still counts. */
function taughtBy(
  draft: Draft,
  { of, sku, owner, code }: Payload<'barcode.unlearned' | 'barcode.overruled'>,
): TaughtCode | null {
  const found = draft.read('taught-code', taughtCodeKey({ owner, code }));
  return found.is === 'known' && found.body.taughtBy === of && found.body.sku === sku ? found.body : null;
}

type CodeEvent = 'barcode.learned' | 'barcode.unlearned' | 'barcode.overruled';

export const codeReducers: Reducers<CodeEvent> = {
  'barcode.learned': { reads: ({ payload }) => taughtReads(payload), apply: learn },
  'barcode.unlearned': {
    reads: ({ payload }) => taughtReads(payload),
    // A teaching that lost a conflict, or was undone before, leaves nothing to undo: it is as the person wants it.
    apply: (draft, { payload }) => {
      const taught = taughtBy(draft, payload);
      if (taught !== null) forget(draft, taught);
    },
  },
  'barcode.overruled': {
    reads: ({ payload }) => taughtReads(payload),
    apply: (draft, { payload }) => {
      const taught = taughtBy(draft, payload);
      if (taught === null) return;
      forget(draft, taught);
      openConflict(draft, taught, { sku: payload.stands, quantity: payload.standsFor });
    },
  },
};
