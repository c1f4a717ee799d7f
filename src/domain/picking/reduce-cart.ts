// The cart: totes go on it, are replaced when full, and are dropped at the station; the list starts, rests, ends.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import { atLocation } from '../stock/place.ts';
import { type CartTote, concluded, type PickList } from './model.ts';
import { checkLease, listRead } from './on-list.ts';

const unit = (tote: string): Address => ({ kind: 'unit', key: tote });

/** Whatever happens to a tote that holds another list's goods happens, and somebody must look (P4). */
function checkHolder(draft: Draft, pickListId: string, tote: string): void {
  const found = draft.read('unit', tote);
  if (found.is === 'known' && found.body.pickListId !== null && found.body.pickListId !== pickListId) {
    draft.open('tote-in-use', `unit ${tote}`, { holder: found.body.pickListId });
  }
}

function mount(draft: Draft, pickListId: string, tote: string, slot: number): void {
  checkHolder(draft, pickListId, tote);
  const list = draft.read('pick-list', pickListId);
  const orderId =
    list.is === 'known' ? (list.body.orders.find((order) => order.slot === slot)?.orderId ?? null) : null;
  const riding = { at: null, moved: null, rivals: [] };
  draft.put('unit', tote, { code: tote, kind: 'tote', pickListId, orderId, ...riding });
}

const withTote = (list: PickList, tote: CartTote): PickList => ({
  ...list,
  totes: [...list.totes.filter((other) => other.tote !== tote.tote), tote],
});

const withToteState = (list: PickList, tote: string, state: CartTote['state']): PickList => ({
  ...list,
  totes: list.totes.map((other) => (other.tote === tote ? { ...other, state } : other)),
});

type CartEvent =
  | 'pick-list.started'
  | 'pick-list.paused'
  | 'pick-list.resumed'
  | 'tote.mounted'
  | 'tote.replaced'
  | 'tote.dropped';

export const cartReducers: Reducers<CartEvent> = {
  'pick-list.started': {
    reads: ({ payload }) => [listRead(payload.pickListId)],
    apply: (draft, event) => {
      checkLease(draft, event);
      draft.change('pick-list', event.payload.pickListId, (list) =>
        concluded({ ...list, state: { is: 'picking', operator: event.actor } }),
      );
    },
  },
  'pick-list.paused': {
    reads: ({ payload }) => [listRead(payload.pickListId)],
    apply: (draft, event) => {
      checkLease(draft, event);
      const { pickListId, location } = event.payload;
      draft.change('pick-list', pickListId, (list) =>
        concluded({ ...list, state: { is: 'paused', operator: event.actor, location } }),
      );
    },
  },
  'pick-list.resumed': {
    reads: ({ payload }) => [listRead(payload.pickListId)],
    apply: (draft, event) => {
      checkLease(draft, event);
      draft.change('pick-list', event.payload.pickListId, (list) =>
        concluded({ ...list, state: { is: 'picking', operator: event.actor } }),
      );
    },
  },
  'tote.mounted': {
    reads: ({ payload }) => [listRead(payload.pickListId), unit(payload.tote)],
    apply: (draft, event) => {
      checkLease(draft, event);
      const { pickListId, slot, tote } = event.payload;
      mount(draft, pickListId, tote, slot);
      draft.change('pick-list', pickListId, (list) =>
        concluded(withTote(list, { slot, tote, state: 'open' })),
      );
    },
  },
  'tote.replaced': {
    reads: ({ payload }) => [listRead(payload.pickListId), unit(payload.fresh)],
    apply: (draft, event) => {
      checkLease(draft, event);
      const { pickListId, slot, full, fresh } = event.payload;
      mount(draft, pickListId, fresh, slot);
      draft.change('pick-list', pickListId, (list) =>
        concluded(withTote(withToteState(list, full, 'full'), { slot, tote: fresh, state: 'open' })),
      );
    },
  },
  'tote.dropped': {
    reads: ({ payload }) => [listRead(payload.pickListId), unit(payload.tote)],
    apply: (draft, event) => {
      checkLease(draft, event);
      const { pickListId, tote, station } = event.payload;
      checkHolder(draft, pickListId, tote);
      draft.change('unit', tote, (found) => ({ ...found, at: atLocation(station), pickListId: null }));
      draft.change('pick-list', pickListId, (list) => concluded(withToteState(list, tote, 'dropped')));
    },
  },
};
