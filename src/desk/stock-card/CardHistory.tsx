// An item's movements, the newest first: who, when, from where to where, how many, and what was on hand then.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CardHistory as Answer, CardMovement } from '../../domain/desk/stock-card.ts';
import { isPlace, isVirtual, namedPlace } from '../../domain/stock/place.ts';
import { ask, withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { actorText } from '../parts/actor.ts';
import { momentText } from '../parts/ages.ts';
import { Empty } from '../parts/Empty.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';

function PlaceWord({ place }: { readonly place: string }) {
  const text = useDeskText();
  if (!isPlace(place)) return <span className="code">{place}</span>;
  const named = namedPlace(place);
  if (named.is === 'location' || named.is === 'unit') {
    return (
      <Link className="code" href={eventsAbout(`${named.is} ${named.code}`)}>
        {named.code}
      </Link>
    );
  }
  return <span className="mute">{text(`virtualPlace.${named.is}`)}</span>;
}

const signOf = ({ from, to }: CardMovement): '+' | '−' | '' => {
  const came = isPlace(to) && !isVirtual(to);
  const left = isPlace(from) && !isVirtual(from);
  if (came === left) return '';
  return came ? '+' : '−';
};

const goodsOf = ({ lot, expiry, serial }: CardMovement): string =>
  [lot, expiry, serial].filter((part) => part !== null).join(' · ');

function MovementRow({ movement }: { readonly movement: CardMovement }) {
  const text = useDeskText();
  const { eventId, type, actor, device, receivedAt, from, to, quantity, onHand } = movement;
  const by = actor === null ? undefined : actorText(text, actor);
  const who = [by, device?.name].filter((name) => name !== undefined).join(' · ');
  return (
    <tr>
      <td className="whole">
        <time dateTime={new Date(receivedAt).toISOString()}>{momentText(text.language, receivedAt)}</time>
      </td>
      <td>
        <Link href={eventsAbout(`event ${eventId}`)}>{text.coded('events.type', type)}</Link>
        {goodsOf(movement) !== '' && <span className="mute"> {goodsOf(movement)}</span>}
      </td>
      <td className="wordy">{who === '' ? text('events.server') : who}</td>
      <td>
        <PlaceWord place={from} />
      </td>
      <td>
        <PlaceWord place={to} />
      </td>
      <td className="number">
        {signOf(movement)}
        {text.number(quantity)}
      </td>
      <td className="number">{text.number(onHand)}</td>
    </tr>
  );
}

/** `item`: the item's key. */
export function CardHistory({ item }: { readonly item: string }) {
  const text = useDeskText();
  const query = useInfiniteQuery({
    queryKey: ['/stock-card/history', item],
    queryFn: ({ pageParam }) => ask<Answer>(withQuery('/stock-card/history', { item, after: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.rows);
  const searchedTo = query.data.pages.at(-1)?.searchedTo ?? 0;
  return (
    <>
      {rows.length === 0 && (
        <Empty
          title={query.hasNextPage ? text('events.notYet') : text('stockCard.noHistory')}
          help={query.hasNextPage ? text('events.notYetHelp') : text('stockCard.noHistoryHelp')}
        />
      )}
      {rows.length > 0 && (
        <div className="wide">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{text('events.when')}</th>
                <th scope="col">{text('events.event')}</th>
                <th scope="col">{text('events.who')}</th>
                <th scope="col">{text('stockCard.from')}</th>
                <th scope="col">{text('stockCard.to')}</th>
                <th scope="col" className="number">
                  {text('places.quantity')}
                </th>
                <th scope="col" className="number">
                  {text('figure.onHand')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((movement) => (
                <MovementRow key={`${movement.eventId} ${movement.n}`} movement={movement} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {query.hasNextPage && (
        <p className="more">
          <span className="mute">{text('events.searched', { position: text.number(searchedTo) })}</span>
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
    </>
  );
}
