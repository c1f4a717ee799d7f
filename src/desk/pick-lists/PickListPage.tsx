// One pick list, live: its stops, its cart, who may work on it.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { PickListDetail } from '../../domain/desk/pick-lists.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Meter } from '../parts/Meter.tsx';
import { Page } from '../parts/Page.tsx';
import { Status } from '../parts/Status.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { Cart } from './Cart.tsx';
import { Lease } from './Lease.tsx';
import { listTones } from './PickListTable.tsx';
import { Stops } from './Stops.tsx';
import './pick-lists.css';

function Contents({ detail }: { readonly detail: PickListDetail }) {
  const text = useDeskText();
  const { list, cart, stops } = detail;
  return (
    <>
      <div className="list-state">
        <Status tone={listTones[list.state]}>{text(`listState.${list.state}`)}</Status>
        {list.operator !== null && <strong>{list.operator.name}</strong>}
        {list.pausedAt !== null && <span>{text('pickLists.pausedAt', { location: list.pausedAt })}</span>}
        <span className="mute">{text('pickList.station', { station: list.station })}</span>
        <Meter
          value={list.closedStops}
          most={list.stops}
          label={text('pickList.progress')}
          words={text('pickLists.ofStops', { closed: list.closedStops, stops: list.stops })}
        />
      </div>
      <div className="list-parts">
        <Box title={text('pickList.stops')} aside={text.number(stops.length)}>
          <Stops stops={stops} />
        </Box>
        <div className="list-side">
          <Lease list={list} />
          <Box title={text('pickList.cart')}>
            <Cart cart={cart} />
          </Box>
        </div>
      </div>
    </>
  );
}

export function PickListPage({ id }: { readonly id: string }) {
  const text = useDeskText();
  const path = `/pick-lists/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: [path], queryFn: () => ask<PickListDetail>(path) });
  return (
    <Page
      title={text('pickList.title', { number: query.data?.list.number ?? '' })}
      back={{ to: '/pick-lists', label: text('pickList.back') }}
      actions={
        <Link className="desk-button" href={eventsAbout(`pick-list ${id}`)}>
          {text('pickList.history')}
        </Link>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <Contents detail={query.data} />}
    </Page>
  );
}
