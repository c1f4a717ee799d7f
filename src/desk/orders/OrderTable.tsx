// Orders as rows; each leads to its order.
import { Link } from 'wouter';
import type { Order, OrderState } from '../../domain/orders/model.ts';
import { useDeskText } from '../desk-text.ts';
import { orderedText } from '../parts/ages.ts';
import { Status, type Tone } from '../parts/Status.tsx';

export const orderTones: Readonly<Record<OrderState, Tone>> = {
  open: 'plain',
  planned: 'put',
  picking: 'walk',
  picked: 'ok',
};

export function OrderTable({ orders }: { readonly orders: readonly Order[] }) {
  const text = useDeskText();
  return (
    <table className="rows rows-page">
      <thead>
        <tr>
          <th scope="col">{text('orders.order')}</th>
          <th scope="col">{text('orders.channel')}</th>
          <th scope="col">{text('orders.orderedAt')}</th>
          <th scope="col">{text('orders.shipTo')}</th>
          <th scope="col">{text('orders.state')}</th>
          <th scope="col" className="number">
            {text('orders.lines')}
          </th>
          <th scope="col" className="number">
            {text('orders.unpicked')}
          </th>
          <th scope="col" className="number">
            {text('orders.short')}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id} className="row-link">
            <td>
              <Link className="row-main code" href={`/orders/${encodeURIComponent(order.id)}`}>
                {order.number}
              </Link>
            </td>
            <td>{order.channel}</td>
            <td className="whole">{orderedText(text.language, order.orderedAt)}</td>
            <td className="wordy">{order.shipTo}</td>
            <td>
              <Status tone={orderTones[order.state]}>{text(`orderState.${order.state}`)}</Status>
            </td>
            <td className="number">{text.number(order.lines)}</td>
            <td className="number">{text.number(order.unpicked)}</td>
            <td className="number">
              {order.short > 0 ? (
                <Status tone="warn">{text.number(order.short)}</Status>
              ) : (
                text('common.none')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
