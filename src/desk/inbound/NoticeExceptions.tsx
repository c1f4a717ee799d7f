// What of a notice waits for a person's decision, each leading to the thing and to the event that opened it.
import type { ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { FactList } from '../exceptions/FactList.tsx';
import { SubjectLink } from '../exceptions/SubjectLink.tsx';
import { EventsLink } from '../parts/EventsLink.tsx';

export function NoticeExceptions({ exceptions }: { readonly exceptions: readonly ExceptionRow[] }) {
  const text = useDeskText();
  return (
    <table className="rows">
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
              <p className="mute">{text(`exceptions.help.${row.code}`)}</p>
            </td>
            <td>
              <SubjectLink subject={row.subject} />
            </td>
            <td>
              <FactList facts={row.facts} subject={row.subject} />
            </td>
            <td className="number">
              <EventsLink about={`event ${row.eventId}`}>{text.number(row.position)}</EventsLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
