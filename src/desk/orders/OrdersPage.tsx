// Orders: filtered by state, channel and number, a page at a time from the server.
import { Link, useSearchParams } from 'wouter';
import type { OrdersPage as Answer } from '../../domain/desk/orders.ts';
import type { Order } from '../../domain/orders/model.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type Filter, OrderFilter } from './OrderFilter.tsx';
import { OrderTable } from './OrderTable.tsx';
import './orders.css';

const filterIn = (search: URLSearchParams): Filter => ({
  state: search.get('state') ?? undefined,
  channel: search.get('channel') ?? undefined,
  number: search.get('number') ?? undefined,
});

export function OrdersPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const list = usePages<Order, Answer>('/orders', filter);
  const { first, rows } = list;
  const change = (changed: Partial<Filter>) => {
    const next = Object.entries({ ...filter, ...changed }).filter(
      ([, value]) => value !== undefined && value !== '',
    );
    setSearch(Object.fromEntries(next) as Record<string, string>, { replace: true });
  };
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page
      title={text('orders.title')}
      actions={
        <Link className="desk-button" href="/import">
          {text('orders.importFirst')}
        </Link>
      }
    >
      <OrderFilter
        filter={filter}
        counts={first?.counts}
        channels={first?.channels ?? []}
        onChange={change}
      />
      <Listed
        list={list}
        empty={
          filtered ? (
            <Empty title={text('orders.noMatch')} help={text('orders.noMatchHelp')}>
              <button type="button" className="desk-button" onClick={() => setSearch({}, { replace: true })}>
                {text('orders.clear')}
              </button>
            </Empty>
          ) : (
            <Empty title={text('orders.emptyTitle')} help={text('orders.emptyHelp')}>
              <Link className="desk-button desk-button-primary" href="/import">
                {text('orders.importFirst')}
              </Link>
            </Empty>
          )
        }
      >
        <OrderTable orders={rows} />
      </Listed>
    </Page>
  );
}
