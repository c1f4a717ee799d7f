// Exceptions: contradictions between plan and floor, each leading to the thing itself and to the event that opened it.
import { useState } from 'react';
import type { ExceptionsPage as Answer, ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { More } from '../parts/More.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { ExceptionTable } from './ExceptionTable.tsx';

export function ExceptionsPage() {
  const text = useDeskText();
  const [state, setState] = useState<'open' | 'settled'>('open');
  const { query, rows } = usePages<ExceptionRow, Answer>('/exceptions', { state });
  return (
    <Page
      title={text('exceptions.title')}
      actions={
        <Choice
          label={text('pickLists.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'open', label: text('exceptions.openFilter') },
            { value: 'settled', label: text('exceptions.settledFilter') },
          ]}
        />
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty
          title={state === 'open' ? text('exceptions.emptyTitle') : text('exceptions.emptySettled')}
          help={text('exceptions.emptyHelp')}
        />
      )}
      {rows.length > 0 && (
        <>
          <ExceptionTable exceptions={rows} page />
          <More
            shown={rows.length}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}
