// Orders: one that a channel sends again under its number is the same order and changes nothing.
import type { Reducers } from '../documents/reducer.ts';
import { orderId, orderLineKey } from './model.ts';

export const orderReducers: Reducers<'order.received'> = {
  'order.received': {
    reads: ({ payload }) => [{ kind: 'order', key: orderId(payload) }],
    apply: (draft, { payload }) => {
      const id = orderId(payload);
      if (draft.read('order', id).is !== 'absent') return;
      const { owner, channel, number, orderedAt, shipTo, lines } = payload;
      draft.put('order', id, {
        id,
        owner,
        channel,
        number,
        orderedAt,
        shipTo,
        state: 'open',
        lines: lines.length,
        unpicked: lines.length,
        short: 0,
      });
      for (const { n, sku, description, quantity } of lines) {
        draft.put('order-line', orderLineKey(id, n), {
          orderId: id,
          n,
          owner,
          sku,
          description,
          ordered: quantity,
          reserved: 0,
          planned: 0,
          picked: 0,
          packed: 0,
          shipped: 0,
          short: 0,
        });
      }
    },
  },
};
