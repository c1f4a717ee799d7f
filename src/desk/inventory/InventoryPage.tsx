// The inventory: every item with its figures, filtered, a page at a time from the server, and all of it as a file.
import { useSearchParams } from 'wouter';
import type { InventoryPage as Answer, InventoryRow } from '../../domain/desk/inventory.ts';
import { api, withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { addressed, type Filter, filterIn } from './filter.ts';
import { InventoryFilter } from './InventoryFilter.tsx';
import { InventoryTable } from './InventoryTable.tsx';
import './inventory.css';

export function InventoryPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const list = usePages<InventoryRow, Answer>('/inventory', filter, 'keep');
  const { query, first, rows } = list;
  const change = (changed: Partial<Filter>) =>
    setSearch(addressed({ ...filter, ...changed }), { replace: true });
  const set = addressed(filter);
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
      <div className={query.isPlaceholderData ? 'page-rows page-rows-old' : 'page-rows'}>
        <Listed
          list={list}
          empty={
            filtered ? (
              <Empty title={text('inventory.noMatch')} help={text('inventory.noMatchHelp')}>
                <button
                  type="button"
                  className="desk-button"
                  onClick={() => setSearch({}, { replace: true })}
                >
                  {text('orders.clear')}
                </button>
              </Empty>
            ) : (
              <Empty title={text('inventory.emptyTitle')} help={text('inventory.emptyHelp')} />
            )
          }
        >
          <InventoryTable rows={rows} />
        </Listed>
      </div>
    </Page>
  );
}
