// Notices as rows; each leads to its notice, and its numbers to the events behind them.
import { Link } from 'wouter';
import type { NoticeRow, NoticeStage } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { noticeAddress } from '../exceptions/subject.ts';
import { orderedText } from '../parts/ages.ts';
import { EventsLink, eventsAbout } from '../parts/EventsLink.tsx';
import { Meter } from '../parts/Meter.tsx';
import { Status, type Tone } from '../parts/Status.tsx';
import { Numbered } from './Numbered.tsx';
import { dockToStock, timeAtDock } from './times.ts';

export const noticeTones: Readonly<Record<NoticeStage, Tone>> = {
  due: 'plain',
  receiving: 'walk',
  received: 'warn',
  stored: 'ok',
};

function Row({ notice }: { readonly notice: NoticeRow }) {
  const text = useDeskText();
  const { noticeId, number, supplier, expectedOn, standing, expected, received } = notice;
  const about = `notice ${noticeId}`;
  const onDock = standing.is === 'receiving' || standing.is === 'received' ? standing.onDock : 0;
  return (
    <tr>
      <td>
        <Link className="code" href={noticeAddress(noticeId)}>
          {number}
        </Link>
        <p className="mute">{supplier}</p>
      </td>
      <td>{expectedOn === null ? text('common.none') : orderedText(text.language, expectedOn)}</td>
      <td>
        <Status tone={noticeTones[standing.is]}>{text(`inbound.standing.${standing.is}`)}</Status>
        {onDock > 0 && (
          <p>
            <Link className="mute" href={eventsAbout(about)}>
              {text('inbound.onDock', { count: onDock })}
            </Link>
          </p>
        )}
      </td>
      <td>
        <Meter
          value={Math.min(received, expected)}
          most={expected}
          label={text('inbound.progress')}
          words={text('inbound.ofPieces', {
            received: text.number(received),
            expected: text.number(expected),
          })}
        />
      </td>
      <Numbered about={about} value={notice.damaged} warns />
      <Numbered about={about} value={standing.is === 'due' ? 0 : notice.missing} warns />
      <td className="number">
        <EventsLink about={about}>{dockToStock(text, standing) ?? timeAtDock(text, standing)}</EventsLink>
      </td>
    </tr>
  );
}

export function NoticeTable({ notices }: { readonly notices: readonly NoticeRow[] }) {
  const text = useDeskText();
  return (
    <div className="wide-rows">
      <table className="rows rows-page">
        <thead>
          <tr>
            <th scope="col">{text('inbound.notice')}</th>
            <th scope="col">{text('inbound.expectedOn')}</th>
            <th scope="col">{text('inbound.state')}</th>
            <th scope="col">{text('inbound.progress')}</th>
            <th scope="col" className="number">
              {text('inbound.damaged')}
            </th>
            <th scope="col" className="number">
              {text('inbound.missing')}
            </th>
            <th scope="col" className="number">
              {text('inbound.dockToStock')}
            </th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <Row key={notice.noticeId} notice={notice} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
