// Notices: what is due, at the dock, received and put away, a page at a time from the server.
import { Link, useSearchParams } from 'wouter';
import type { NoticeRow, NoticesPage } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { NoticeTable } from './NoticeTable.tsx';

const states = ['due', 'receiving', 'received'] as const;

export function InboundPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? undefined;
  const list = usePages<NoticeRow, NoticesPage>('/notices', { state, limit: '25' });
  const { first, rows } = list;
  const counts = first?.counts;
  const toImport = (
    <Link className="desk-button" href="/inbound/import">
      {text('inbound.import')}
    </Link>
  );
  return (
    <Page title={text('inbound.title')} actions={toImport}>
      <search className="filter">
        <Choice
          label={text('inbound.state')}
          value={state ?? ''}
          onChange={(value) => setSearch(value === '' ? {} : { state: value }, { replace: true })}
          options={[
            { value: '', label: text('common.all') },
            ...states.map((value) => ({
              value,
              label: text(`inbound.filter.${value}`),
              ...(counts === undefined ? {} : { count: text.number(counts[value]) }),
            })),
          ]}
        />
      </search>
      <Listed
        list={list}
        empty={
          state !== undefined ? (
            <Empty title={text('inbound.noMatch')} help={text('inbound.noMatchHelp')} />
          ) : (
            <Empty title={text('inbound.emptyTitle')} help={text('inbound.emptyHelp')}>
              {toImport}
            </Empty>
          )
        }
      >
        <NoticeTable notices={rows} />
      </Listed>
    </Page>
  );
}
