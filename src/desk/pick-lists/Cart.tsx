// The cart of a pick list: which order's totes are in which slot.
import { Link } from 'wouter';
import type { PickListDetail } from '../../domain/desk/pick-lists.ts';
import { useDeskText } from '../desk-text.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';

const tones = { open: 'walk', full: 'warn', dropped: 'ok' } as const;

export function Cart({ cart }: { readonly cart: PickListDetail['cart'] }) {
  const text = useDeskText();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text('pickList.slot')}</th>
          <th scope="col">{text('orders.order')}</th>
          <th scope="col">{text('pickList.totes')}</th>
        </tr>
      </thead>
      <tbody>
        {cart.map(({ slot, orderId, totes }) => (
          <tr key={slot}>
            <td>{slot}</td>
            <td>
              <Link className="code" href={`/orders/${encodeURIComponent(orderId)}`}>
                {orderId}
              </Link>
            </td>
            <td>
              {totes.length === 0 && <span className="mute">{text('pickList.noTote')}</span>}
              {totes.map(({ tote, state }) => (
                <span key={tote} className="cart-tote">
                  <Link className="code" href={eventsAbout(`unit ${tote}`)}>
                    {tote}
                  </Link>{' '}
                  <Status tone={tones[state]}>{text(`toteState.${state}`)}</Status>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
