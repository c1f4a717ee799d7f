// Exceptions as rows, each leading to the thing itself and to the event that opened it.
import { Link } from 'wouter';
import type { ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { FactList } from './FactList.tsx';
import { SubjectLink } from './SubjectLink.tsx';

interface ExceptionTableProps {
  readonly exceptions: readonly ExceptionRow[];
  /** It is the page itself, not a part of a box. */
  readonly page?: boolean;
}

export function ExceptionTable({ exceptions, page = false }: ExceptionTableProps) {
  const text = useDeskText();
  return (
    <table className={page ? 'rows rows-page' : 'rows'}>
      <thead>
        <tr>
          <th scope="col">{text('exceptions.what')}</th>
          <th scope="col">{text('exceptions.about')}</th>
          <th scope="col">{text('exceptions.facts')}</th>
          <th scope="col" className="number">
            {text('exceptions.position')}
          </th>
        </tr>
      </thead>
      <tbody>
        {exceptions.map((row) => (
          <tr key={row.id}>
            <td>
              <strong>{text(`exceptions.code.${row.code}`)}</strong>
              <br />
              <span className="mute">{text(`exceptions.help.${row.code}`)}</span>
            </td>
            <td>
              <SubjectLink subject={row.subject} />
            </td>
            <td>
              <FactList facts={row.facts} subject={row.subject} />
            </td>
            <td className="number">
              <Link className="number-link" href={eventsAbout(`event ${row.eventId}`)}>
                {text.number(row.position)}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
