// What a notice says of itself, and the times of its truck.
import type { ReactNode } from 'react';
import type { NoticeRow } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { momentText, orderedText } from '../parts/ages.ts';
import { Status } from '../parts/Status.tsx';
import { noticeTones } from './NoticeTable.tsx';
import { dockToStock } from './times.ts';

const Term = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export function NoticeTerms({ notice }: { readonly notice: NoticeRow }) {
  const text = useDeskText();
  const { standing, expectedOn, loading, trusted, supplier, palletsReceived, pallets } = notice;
  const moment = (at: number | null) =>
    at === null ? text('inbound.notYet') : momentText(text.language, at);
  return (
    <dl className="terms">
      <Term name={text('inbound.state')}>
        <Status tone={noticeTones[standing.is]}>{text(`inbound.standing.${standing.is}`)}</Status>
      </Term>
      <Term name={text('inbound.supplier')}>{supplier}</Term>
      <Term name={text('inbound.expectedOn')}>
        {expectedOn === null ? text('common.none') : orderedText(text.language, expectedOn)}
      </Term>
      <Term name={text('inbound.terms')}>
        {text(`inbound.loading.${loading}`)}
        {loading === 'palletised' && `, ${text(trusted ? 'inbound.trusted' : 'inbound.untrusted')}`}
      </Term>
      {pallets > 0 && (
        <Term name={text('inbound.pallets')}>
          {text('inbound.ofPieces', {
            received: text.number(palletsReceived),
            expected: text.number(pallets),
          })}
        </Term>
      )}
      {standing.is !== 'due' && (
        <>
          <Term name={text('inbound.arrived')}>
            {moment(standing.arrivedAt)}, <span className="code">{standing.dock}</span>
          </Term>
          <Term name={text('inbound.receivedAt')}>
            {moment(standing.is === 'receiving' ? null : standing.receivedAt)}
          </Term>
          <Term name={text('inbound.dockToStock')}>
            {dockToStock(text, standing) ?? text('inbound.notYet')}
          </Term>
        </>
      )}
    </dl>
  );
}
