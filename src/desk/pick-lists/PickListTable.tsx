// Pick lists as rows with their progress; each leads to its list.
import { Link } from 'wouter';
import type { PickListRow } from '../../domain/desk/pick-lists.ts';
import { useDeskText } from '../desk-text.ts';
import { Meter } from '../parts/Meter.tsx';
import { Status, type Tone } from '../parts/Status.tsx';

export const listTones: Readonly<Record<PickListRow['state'], Tone>> = {
  ready: 'plain',
  picking: 'walk',
  paused: 'warn',
  done: 'ok',
};

interface PickListTableProps {
  readonly lists: readonly PickListRow[];
  /** Without the columns that the floor page has no room for. */
  readonly brief?: boolean;
  /** As a page's own table, not inside a box. */
  readonly framed?: boolean;
}

export function PickListTable({ lists, brief = false, framed = false }: PickListTableProps) {
  const text = useDeskText();
  return (
    <table className={framed ? 'rows rows-page' : 'rows'}>
      <thead>
        <tr>
          <th scope="col">{text('pickLists.list')}</th>
          <th scope="col">{text('pickLists.state')}</th>
          <th scope="col">{text('pickLists.progress')}</th>
          <th scope="col">{text('pickLists.operator')}</th>
          <th scope="col">{text('pickLists.device')}</th>
          {!brief && (
            <>
              <th scope="col" className="number">
                {text('pickLists.orders')}
              </th>
              <th scope="col">{text('pickLists.station')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id} className="row-link">
            <td>
              <Link className="row-main code" href={`/pick-lists/${encodeURIComponent(list.id)}`}>
                {list.number}
              </Link>
            </td>
            <td>
              <Status tone={listTones[list.state]}>{text(`listState.${list.state}`)}</Status>
            </td>
            <td>
              <Meter
                value={list.closedStops}
                most={list.stops}
                label={text('pickLists.progress')}
                words={text('pickLists.ofStops', { closed: list.closedStops, stops: list.stops })}
              />
            </td>
            <td className="wordy">{list.operator?.name ?? text('common.none')}</td>
            <td className="wordy">
              {list.device?.name ?? <span className="mute">{text('pickLists.unleased')}</span>}
              {list.pausedAt !== null && (
                <span className="mute"> {text('pickLists.pausedAt', { location: list.pausedAt })}</span>
              )}
            </td>
            {!brief && (
              <>
                <td className="number">{text.number(list.orders)}</td>
                <td className="code">{list.station}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
