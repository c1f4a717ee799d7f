// A list that comes in pages: while it is asked for, where that failed, where nothing is in it, and its end.
import type { ReactNode } from 'react';
import { More } from './More.tsx';
import type { usePages } from './use-pages.ts';
import { Failed, Loading } from './Waiting.tsx';

interface ListedProps {
  readonly list: Pick<ReturnType<typeof usePages>, 'query' | 'rows'>;
  /** In the place of rows, where there are none. */
  readonly empty: ReactNode;
  /** The rows. */
  readonly children: ReactNode;
}

export function Listed({ list: { query, rows }, empty, children }: ListedProps) {
  return (
    <>
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && empty}
      {rows.length > 0 && (
        <>
          {children}
          <More
            shown={rows.length}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}
