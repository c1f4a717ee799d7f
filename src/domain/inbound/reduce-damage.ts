// Goods that turn out damaged: quarantined on their pallet, and claimed from whoever sent them.
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import type { Happened } from '../events/union.ts';
import { bookingReads } from '../stock/book.ts';
import { changeLine, lineReads, palletRead, quarantining } from './on-pallet.ts';

function damage(draft: Draft, event: Happened<'goods.damaged'>): void {
  const { payload, id, actor, at } = event;
  const { noticeId, unit, n, goods, quantity, reason, photos } = payload;
  draft.move(quarantining(payload, payload));
  const damaged = { by: id, n, goods, quantity, reason, photos };
  draft.change('pallet', unit, (pallet) => ({
    ...pallet,
    damaged: [...pallet.damaged, damaged],
    steps: [...pallet.steps, id],
  }));
  changeLine(draft, payload, payload, (line) => ({ ...line, damaged: line.damaged + quantity }));
  draft.put('claim', id, { ...damaged, id, noticeId, unit, operator: actor, at });
}

export const damageReducers: Reducers<'goods.damaged'> = {
  'goods.damaged': {
    reads: ({ payload }) => [
      palletRead(payload),
      ...lineReads(payload, payload),
      ...bookingReads(quarantining(payload, payload)),
    ],
    apply: damage,
  },
};
