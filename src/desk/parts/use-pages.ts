// A list that the server gives a page at a time, kept up to date as a whole.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ask, withQuery } from '../ask.ts';

interface AnyPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** `whileAsking`: whether what was found before stays in sight until another filter's first page is there. */
export function usePages<Row, Answer extends AnyPage<Row>>(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  whileAsking: 'keep' | 'clear' = 'clear',
) {
  const query = useInfiniteQuery({
    queryKey: [path, filter],
    queryFn: ({ pageParam }) => ask<Answer>(withQuery(path, { ...filter, after: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    ...(whileAsking === 'keep' ? { placeholderData: keepPreviousData } : {}),
  });
  const pages = query.data?.pages ?? [];
  return { query, first: pages[0], rows: pages.flatMap(({ rows }) => rows) };
}
