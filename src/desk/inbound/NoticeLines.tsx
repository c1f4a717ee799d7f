// The lines of a notice: what was announced and what has come of it, each number with the events behind it.
import { Link } from 'wouter';
import type { NoticeDetail, NoticeLineRow } from '../../domain/desk/notices.ts';
import { noticeLineKey } from '../../domain/inbound/model.ts';
import { useDeskText } from '../desk-text.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Numbered } from './Numbered.tsx';

const columns = ['expected', 'received', 'damaged', 'missing'] as const;

/** Before its truck is here nothing is missing yet. */
const warns = (column: (typeof columns)[number], isDue: boolean) =>
  column === 'damaged' || (column === 'missing' && !isDue);

export function NoticeLines({ detail: { notice, lines } }: { readonly detail: NoticeDetail }) {
  const text = useDeskText();
  const isDue = notice.standing.is === 'due';
  const about = ({ n }: NoticeLineRow) => `notice-line ${noticeLineKey(notice.noticeId, n)}`;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="number">
            {text('inbound.line')}
          </th>
          <th scope="col">{text('inbound.item')}</th>
          <th scope="col">{text('inbound.lot')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {text(`inbound.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.n}>
            <td className="number">{text.number(line.n)}</td>
            <td className="wordy">
              <Link className="code" href={eventsAbout(`item ${notice.owner}/${line.sku}`)}>
                {line.sku}
              </Link>{' '}
              {line.name}
            </td>
            <td className="code">{line.lot ?? text('inbound.anyLot')}</td>
            {columns.map((column) => (
              <Numbered key={column} about={about(line)} value={line[column]} warns={warns(column, isDue)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
