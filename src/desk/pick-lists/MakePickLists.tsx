// The button that turns open orders with stock into pick lists.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { PlanReport } from '../../domain/desk/planning.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';

/** What a cart holds. */
const cartSizes = [1, 2, 3, 4, 5, 6, 7, 8];

export function useMakePickLists() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ordersPerList: number) => tell<PlanReport>('/pick-lists', { ordersPerList }),
    onSettled: () => client.invalidateQueries(),
  });
}

export type Making = ReturnType<typeof useMakePickLists>;

export function MakePickLists({ make }: { readonly make: Making }) {
  const text = useDeskText();
  const id = useId();
  const [orders, setOrders] = useState(cartSizes.length);
  return (
    <>
      <label className="field field-row" htmlFor={id}>
        {text('pickLists.perList')}
        <select id={id} value={orders} onChange={({ target }) => setOrders(Number(target.value))}>
          {cartSizes.map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="desk-button desk-button-primary"
        disabled={make.isPending}
        onClick={() => make.mutate(orders)}
      >
        {make.isPending ? text('pickLists.making') : text('pickLists.make')}
      </button>
    </>
  );
}
