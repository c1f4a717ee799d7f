// The report to a supplier: what came damaged, with photos, and what was missing or too many. One notice a report.
import type { NoticeDetail, NoticeLineRow } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { noticeAddress } from '../exceptions/subject.ts';
import { orderedText } from '../parts/ages.ts';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { ClaimedDamage } from './ClaimedDamage.tsx';
import { useNotice } from './NoticePage.tsx';
import { NoticeReturns } from './NoticeReturns.tsx';

const differs = ({ expected, received }: NoticeLineRow) => expected !== received;

function Differences({ lines }: { readonly lines: readonly NoticeLineRow[] }) {
  const text = useDeskText();
  const words = ({ expected, received }: NoticeLineRow) =>
    received < expected
      ? text('inbound.missingPieces', { count: expected - received })
      : text('inbound.surplusPieces', { count: received - expected });
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col" className="number">
            {text('inbound.line')}
          </th>
          <th scope="col">{text('inbound.item')}</th>
          <th scope="col" className="number">
            {text('inbound.expected')}
          </th>
          <th scope="col" className="number">
            {text('inbound.received')}
          </th>
          <th scope="col">{text('inbound.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.n}>
            <td className="number">{text.number(line.n)}</td>
            <td className="wordy">
              <span className="code">{line.sku}</span> {line.name}
            </td>
            <td className="number">{text.number(line.expected)}</td>
            <td className="number">{text.number(line.received)}</td>
            <td>{words(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Report({ detail }: { readonly detail: NoticeDetail }) {
  const text = useDeskText();
  const { notice, lines, claims } = detail;
  const { supplier, kind, number, expectedOn, standing } = notice;
  const isFinished = standing.is === 'received' || standing.is === 'stored';
  const different = isFinished ? lines.filter(differs) : [];
  return (
    <article className="claim">
      <header className="claim-head">
        <h2>{text('inbound.claimTo', { supplier })}</h2>
        <p>
          {text('inbound.titleOf', { kind: text(`inbound.kind.${kind}`), number })}
          {expectedOn !== null && `, ${orderedText(text.language, expectedOn)}`}
        </p>
      </header>
      {!isFinished && <p className="mute">{text('inbound.stillOpen')}</p>}
      {claims.length === 0 && different.length === 0 && (
        <Empty title={text('inbound.claimNone')} help={text('inbound.claimNoneHelp')} />
      )}
      {claims.length > 0 && (
        <Box title={text('inbound.claimDamaged')} aside={text.number(claims.length)}>
          <ClaimedDamage claims={claims} />
        </Box>
      )}
      {claims.length > 0 && <NoticeReturns noticeId={notice.noticeId} claims={claims} />}
      {different.length > 0 && (
        <Box title={text('inbound.claimDifferent')} aside={text.number(different.length)}>
          <Differences lines={different} />
        </Box>
      )}
    </article>
  );
}

export function ClaimPage({ id }: { readonly id: string }) {
  const text = useDeskText();
  const query = useNotice(id);
  const number = query.data?.notice.number ?? id;
  return (
    <Page
      title={text('inbound.claimTitle', { number })}
      back={{ to: noticeAddress(id), label: text('inbound.claimBack', { number }) }}
      actions={
        <button type="button" className="desk-button desk-button-primary" onClick={() => window.print()}>
          {text('common.print')}
        </button>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && <Report detail={query.data} />}
    </Page>
  );
}
