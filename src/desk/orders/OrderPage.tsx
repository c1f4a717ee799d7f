// One order: its lines with the events behind every number, and the pick lists that it is on.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OrderDetail } from '../../domain/desk/orders.ts';
import { orderLineKey } from '../../domain/orders/model.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { orderedText } from '../parts/ages.ts';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';
import { EventsLink, eventsAbout } from '../parts/EventsLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Status } from '../parts/Status.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { PickListTable } from '../pick-lists/PickListTable.tsx';
import { orderTones } from './OrderTable.tsx';
import './orders.css';

const columns = ['ordered', 'reserved', 'planned', 'picked', 'short', 'owed'] as const;

/** What waits for goods catches the eye. */
const warns = new Set<(typeof columns)[number]>(['short', 'owed']);

function Lines({ detail: { order, lines } }: { readonly detail: OrderDetail }) {
  const text = useDeskText();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text('order.item')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {text(`order.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.n}>
            <td className="wordy">
              <Link className="code" href={eventsAbout(`item ${line.owner}/${line.sku}`)}>
                {line.sku}
              </Link>{' '}
              {line.description}
            </td>
            {columns.map((column) => (
              <td key={column} className="number">
                <EventsLink about={`order-line ${orderLineKey(order.id, line.n)}`}>
                  {warns.has(column) && line[column] > 0 ? (
                    <Status tone="warn">{text.number(line[column])}</Status>
                  ) : (
                    text.number(line[column])
                  )}
                  <span className="unseen">{text('common.eventsBehind')}</span>
                </EventsLink>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function OrderPage({ id }: { readonly id: string }) {
  const text = useDeskText();
  const path = `/orders/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: [path], queryFn: () => ask<OrderDetail>(path) });
  const order = query.data?.order;
  return (
    <Page
      title={text('order.title', { number: order?.number ?? id })}
      back={{ to: '/orders', label: text('order.back') }}
      actions={
        <Link className="desk-button" href={eventsAbout(`order ${id}`)}>
          {text('order.history')}
        </Link>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && order !== undefined && (
        <>
          <dl className="terms">
            <div>
              <dt>{text('orders.state')}</dt>
              <dd>
                <Status tone={orderTones[order.state]}>{text(`orderState.${order.state}`)}</Status>
              </dd>
            </div>
            <div>
              <dt>{text('orders.channel')}</dt>
              <dd>{order.channel}</dd>
            </div>
            <div>
              <dt>{text('orders.orderedAt')}</dt>
              <dd>{orderedText(text.language, order.orderedAt)}</dd>
            </div>
            <div>
              <dt>{text('orders.shipTo')}</dt>
              <dd>{order.shipTo === '' ? text('common.none') : order.shipTo}</dd>
            </div>
          </dl>
          <Box title={text('order.lines')} aside={text.number(query.data.lines.length)}>
            <Lines detail={query.data} />
          </Box>
          <Box title={text('order.pickLists')}>
            {query.data.pickLists.length === 0 ? (
              <Empty title={text('order.noLists')} help={text('order.noListsHelp')}>
                <Link className="desk-button" href="/pick-lists">
                  {text('frame.pickLists')}
                </Link>
              </Empty>
            ) : (
              <PickListTable lists={query.data.pickLists} />
            )}
          </Box>
        </>
      )}
    </Page>
  );
}
