// A list that the server gives a page at a time, kept up to date as a whole.
import { useInfiniteQuery } from '@tanstack/react-query';
import { ask, withQuery } from '../ask.ts';

interface AnyPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export function usePages<Row, Answer extends AnyPage<Row>>(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
) {
  const query = useInfiniteQuery({
    queryKey: [path, filter],
    queryFn: ({ pageParam }) => ask<Answer>(withQuery(path, { ...filter, after: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  return { query, first: pages[0], rows: pages.flatMap(({ rows }) => rows) };
}
