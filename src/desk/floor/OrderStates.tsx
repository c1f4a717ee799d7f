// How many orders stand where; each number leads to those orders.
import { Link } from 'wouter';
import type { OrderCounts } from '../../domain/desk/orders.ts';
import { withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';

const states = ['open', 'planned', 'picking', 'picked'] as const;

export function OrderStates({ counts }: { readonly counts: OrderCounts }) {
  const text = useDeskText();
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Box title={text('floor.orders')} aside={text('floor.ordersTotal', { count: total })}>
      {total === 0 ? (
        <Empty title={text('floor.noOrders')} help={text('floor.noOrdersHelp')}>
          <Link className="desk-button desk-button-primary" href="/import">
            {text('frame.import')}
          </Link>
        </Empty>
      ) : (
        <ul className="order-states">
          {states.map((state) => (
            <li key={state}>
              <Link className={`order-state order-state-${state}`} href={withQuery('/orders', { state })}>
                <span>{text(`orderState.${state}`)}</span>
                <strong>{text.number(counts[state])}</strong>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
