// The stops of a pick list in the order of the walk.
import { Link } from 'wouter';
import type { PickListDetail } from '../../domain/desk/pick-lists.ts';
import { useDeskText } from '../desk-text.ts';
import { EventsLink, eventsAbout } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';

const tones = { open: 'plain', skipped: 'warn', short: 'warn', picked: 'ok' } as const;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

export function Stops({ stops }: { readonly stops: PickListDetail['stops'] }) {
  const text = useDeskText();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="number">
            {text('pickList.stop')}
          </th>
          <th scope="col">{text('pickList.location')}</th>
          <th scope="col">{text('pickList.item')}</th>
          <th scope="col" className="number">
            {text('pickList.pieces')}
          </th>
          <th scope="col">{text('pickLists.state')}</th>
        </tr>
      </thead>
      <tbody>
        {stops.map((stop) => (
          <tr key={stop.n}>
            <td className="number">{stop.n}</td>
            <td>
              <Link className="code" href={eventsAbout(`location ${stop.location}`)}>
                {stop.location}
              </Link>
            </td>
            <td className="wordy">
              <span className="code">{stop.sku}</span> {stop.name}
            </td>
            <td className="number">
              <EventsLink about={`location ${stop.location}`}>
                {text('pickList.ofPieces', {
                  put: text.number(sum(stop.lines.map(({ put }) => put))),
                  quantity: text.number(sum(stop.lines.map(({ quantity }) => quantity))),
                })}
              </EventsLink>
            </td>
            <td>
              <Status tone={tones[stop.state]}>{text(`stopState.${stop.state}`)}</Status>
              {stop.short !== null && <span className="mute"> {text(`shortReason.${stop.short}`)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
