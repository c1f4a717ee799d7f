// The server's side of picking: lists with their reservations, and who may work on them.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import type { Reducers } from '../documents/reducer.ts';
import { orderLineKey } from '../orders/model.ts';
import { progressReads } from '../orders/progress.ts';
import { keepReserved, planPieces } from '../orders/promise.ts';
import { allocate, goodsOf } from '../stock/book.ts';
import { balanceKey, stockKey } from '../stock/model.ts';
import { atLocation } from '../stock/place.ts';
import { stopKey } from './model.ts';
import type { PlannedLine, PlannedList, PlannedStop } from './plan.ts';

const listReads = (list: PlannedList): Address[] => [
  ...list.orders.map(({ orderId }): Address => ({ kind: 'order', key: orderId })),
  ...list.stops.flatMap((stop): Address[] => [
    { kind: 'stock', key: stockKey(stop.goods) },
    { kind: 'balance', key: balanceKey(atLocation(stop.location), stop.goods) },
    ...stop.lines.flatMap(progressReads),
  ]),
];

function planLine(draft: Draft, stop: PlannedStop, line: PlannedLine): void {
  const key = orderLineKey(line.orderId, line.n);
  const found = draft.read('order-line', key);
  if (found.is !== 'known') return;
  const before = found.body;
  const after = planPieces(before, line.quantity);
  draft.put('order-line', key, after);
  draft.change('order', line.orderId, (order) => ({
    ...order,
    state: order.state === 'open' ? 'planned' : order.state,
    short: order.short - Number(before.short > 0 && after.short === 0),
  }));
  keepReserved(draft, stop.goods, before, after);
}

function makeList(draft: Draft, list: PlannedList): void {
  const { pickListId: id, number, station, orders, stops } = list;
  draft.put('pick-list', id, {
    id,
    number,
    station,
    orders,
    state: { is: 'ready' },
    lease: null,
    totes: [],
    stops: stops.length,
    closedStops: 0,
  });
  for (const stop of stops) {
    draft.put('pick-stop', stopKey(id, stop.n), {
      pickListId: id,
      n: stop.n,
      location: stop.location,
      goods: stop.goods,
      lines: stop.lines.map((line) => ({ ...line, puts: [] })),
      state: { is: 'open' },
      lease: null,
    });
    for (const line of stop.lines) {
      planLine(draft, stop, line);
      allocate(draft, atLocation(stop.location), goodsOf(stop.goods), line.quantity);
    }
  }
}

const everyStop = (pickListId: string, stops: number): string[] =>
  Array.from({ length: stops }, (_, index) => stopKey(pickListId, index + 1));

export const planReducers: Reducers<'pick-lists.made' | 'pick-list.leased'> = {
  'pick-lists.made': {
    reads: ({ payload }) => payload.lists.flatMap(listReads),
    apply: (draft, { payload }) => {
      for (const list of payload.lists) makeList(draft, list);
    },
  },
  'pick-list.leased': {
    reads: ({ payload: { pickListId, stops } }) => [
      { kind: 'pick-list', key: pickListId },
      ...everyStop(pickListId, stops).map((key): Address => ({ kind: 'pick-stop', key })),
    ],
    apply: (draft, { payload: { pickListId, device, stops } }) => {
      draft.change('pick-list', pickListId, (list) => ({ ...list, lease: device }));
      for (const key of everyStop(pickListId, stops)) {
        draft.change('pick-stop', key, (stop) => ({ ...stop, lease: device }));
      }
    },
  },
};
