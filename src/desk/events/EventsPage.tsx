// The events behind a number: who did what, when, what it moved, the newest first.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import type { EventsPage as Answer, EventRow } from '../../domain/desk/events.ts';
import { ask, withQuery } from '../ask.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { addressOf, type Subject, subjectOf } from '../exceptions/subject.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { EventLine } from './EventLine.tsx';
import './events.css';

/** Of what goes by an id, the name, as soon as an event says it. */
function nameIn(rows: readonly EventRow[], { kind, key }: Subject): string {
  const named = rows.flatMap(({ device, actor }) => {
    if (kind === 'device') return device ?? [];
    return kind === 'operator' || kind === 'api-key' ? (actor ?? []) : [];
  });
  return named.find(({ id }) => id === key)?.name ?? key;
}

const titleOf = (text: DeskTexts, about: string | null, rows: readonly EventRow[]) => {
  if (about === null) return text('events.title');
  const subject = subjectOf(about);
  const name = nameIn(rows, subject);
  return text('events.about', { about: `${text.coded('events.kind', subject.kind)} ${name}` });
};

/** Back to the thing itself, where it has a page. */
const backOf = (text: DeskTexts, about: string | null) => {
  if (about === null) return {};
  const { kind, key } = subjectOf(about);
  const to = addressOf({ kind, key });
  return to.startsWith('/events') ? {} : { back: { to, label: text.coded('events.kind', kind) } };
};

export function EventsPage() {
  const text = useDeskText();
  const [search] = useSearchParams();
  const about = search.get('about');
  const query = useInfiniteQuery({
    queryKey: ['/events', about],
    queryFn: ({ pageParam }) =>
      ask<Answer>(withQuery('/events', { about: about ?? undefined, before: pageParam })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const last = pages.at(-1);
  return (
    <Page title={titleOf(text, about, rows)} {...backOf(text, about)}>
      {about === null && <p className="mute">{text('events.everything')}</p>}
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty
          title={query.hasNextPage ? text('events.notYet') : text('events.emptyTitle')}
          help={query.hasNextPage ? text('events.notYetHelp') : text('events.emptyHelp')}
        />
      )}
      {rows.length > 0 && (
        <ol className="events">
          {rows.map((event) => (
            <EventLine key={event.position} event={event} />
          ))}
        </ol>
      )}
      {query.hasNextPage && last !== undefined && (
        <p className="more">
          <span className="mute">{text('events.searched', { position: text.number(last.searchedTo) })}</span>
          <button
            type="button"
            className="desk-button"
            disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {query.isFetchingNextPage ? text('common.loading') : text('events.further')}
          </button>
        </p>
      )}
    </Page>
  );
}
