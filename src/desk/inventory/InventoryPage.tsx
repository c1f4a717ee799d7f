// The inventory: every item with its figures, filtered, a page at a time from the server, and all of it as a file.
import { useSearchParams } from 'wouter';
import type { InventoryPage as Answer, InventoryRow } from '../../domain/desk/inventory.ts';
import { api, withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { More } from '../parts/More.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { addressed, type Filter, filterIn } from './filter.ts';
import { InventoryFilter } from './InventoryFilter.tsx';
import { InventoryTable } from './InventoryTable.tsx';
import './inventory.css';

export function InventoryPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const { query, first, rows } = usePages<InventoryRow, Answer>('/inventory', filter, 'keep');
  const change = (changed: Partial<Filter>) =>
    setSearch(addressed({ ...filter, ...changed }), { replace: true });
  const set = addressed(filter);
  const none = query.isSuccess && rows.length === 0;
  const filtered = Object.keys(set).length > 0;
  return (
    <Page
      title={text('inventory.title')}
      actions={
        <a className="desk-button" href={`${api}${withQuery('/inventory.csv', set)}`} download>
          {text('inventory.export')}
        </a>
      }
    >
      <InventoryFilter filter={filter} channels={first?.channels ?? []} onChange={change} />
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {none && filtered && (
        <Empty title={text('inventory.noMatch')} help={text('inventory.noMatchHelp')}>
          <button type="button" className="desk-button" onClick={() => setSearch({}, { replace: true })}>
            {text('orders.clear')}
          </button>
        </Empty>
      )}
      {none && !filtered && <Empty title={text('inventory.emptyTitle')} help={text('inventory.emptyHelp')} />}
      {rows.length > 0 && (
        <div className={query.isPlaceholderData ? 'page-rows page-rows-old' : 'page-rows'}>
          <InventoryTable rows={rows} />
          <More
            shown={rows.length}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </div>
      )}
    </Page>
  );
}
