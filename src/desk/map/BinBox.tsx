// One bin: its state, what lies there, and the ways on.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { InventoryPage } from '../../domain/desk/inventory.ts';
import type { Bin } from '../../domain/desk/warehouse-map.ts';
import { ask, withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { EventsLink, eventsAbout } from '../parts/EventsLink.tsx';
import { Status, type Tone } from '../parts/Status.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { stockCardOf } from '../stock-card/stock-card-of.ts';

const tones: Readonly<Record<Bin['state'], Tone>> = {
  empty: 'plain',
  occupied: 'put',
  quarantined: 'warn',
  blocked: 'bad',
};

function Contents({ code }: { readonly code: string }) {
  const text = useDeskText();
  const path = withQuery('/inventory', { location: code });
  const query = useQuery({ queryKey: [path], queryFn: () => ask<InventoryPage>(path) });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  if (query.data.rows.length === 0) return <p className="mute">{text('map.nothingThere')}</p>;
  return (
    <table className="rows">
      <tbody>
        {query.data.rows.map((row) => (
          <tr key={row.item}>
            <td className="wordy">
              <Link className="code" href={stockCardOf(row.item)}>
                {row.sku}
              </Link>{' '}
              {row.name}
            </td>
            <td className="number">
              <EventsLink about={`location ${code}`}>
                {text.number(row.here ?? 0)}
                <span className="unseen">{text('common.eventsBehind')}</span>
              </EventsLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function BinBox({ bin }: { readonly bin: Bin }) {
  const text = useDeskText();
  return (
    <Box title={bin.code} aside={<Status tone={tones[bin.state]}>{text(`binState.${bin.state}`)}</Status>}>
      <p className="mute">{text(`locationType.${bin.type}`)}</p>
      <Contents code={bin.code} />
      <p className="bin-ways">
        <Link href={withQuery('/inventory', { location: bin.code })}>{text('map.inInventory')}</Link>
        <Link href={eventsAbout(`location ${bin.code}`)}>{text('order.history')}</Link>
      </p>
    </Box>
  );
}
