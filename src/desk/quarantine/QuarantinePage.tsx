// Quarantine: what came in and could not be taken, why, and admitting it with one press (SYNC.md P4).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QuarantinePage as Answer, QuarantinedRow } from '../../domain/desk/exceptions.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { momentText } from '../parts/ages.ts';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Problem } from '../parts/Waiting.tsx';
import { HeldBytes } from './HeldBytes.tsx';

function useAdmit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell<{ admitted: number }>(`/quarantine/${encodeURIComponent(id)}/admit`),
    onSettled: () => client.invalidateQueries(),
  });
}

interface RowProps {
  readonly row: QuarantinedRow;
  readonly admit: ReturnType<typeof useAdmit>;
}

function Row({ row, admit }: RowProps) {
  const text = useDeskText();
  const mine = admit.variables === row.id;
  return (
    <tr>
      <td className="wordy">
        <strong>
          {row.type === null ? text('quarantine.unreadable') : text.coded('events.type', row.type)}
        </strong>
        <HeldBytes row={row} />
      </td>
      <td className="whole">
        {row.device.name}
        <div className="mute">{text('quarantine.seq', { seq: row.seq })}</div>
      </td>
      <td className="wordy">{text.coded('quarantine.code', row.code)}</td>
      <td className="whole mute">{momentText(text.language, row.receivedAt)}</td>
      <td className="acts">
        <button
          type="button"
          className="desk-button"
          disabled={admit.isPending}
          aria-label={`${text('quarantine.admit')}: ${row.device.name} ${text('quarantine.seq', { seq: row.seq })}`}
          onClick={() => admit.mutate(row.id)}
        >
          {admit.isPending && mine ? text('quarantine.admitting') : text('quarantine.admit')}
        </button>
      </td>
    </tr>
  );
}

export function QuarantinePage() {
  const text = useDeskText();
  const list = usePages<QuarantinedRow, Answer>('/quarantine', {});
  const { rows } = list;
  const admit = useAdmit();
  return (
    <Page title={text('quarantine.title')}>
      {admit.isError && <Problem fault={admit.error} />}
      {admit.isSuccess && (
        <p className={admit.data.admitted === 0 ? 'problem' : 'good'} role="status">
          {admit.data.admitted === 0
            ? text('quarantine.stillWaits')
            : text('quarantine.admitted', { count: admit.data.admitted })}
        </p>
      )}
      <Listed
        list={list}
        empty={<Empty title={text('quarantine.emptyTitle')} help={text('quarantine.emptyHelp')} />}
      >
        <table className="rows rows-page">
          <thead>
            <tr>
              <th scope="col">{text('quarantine.event')}</th>
              <th scope="col">{text('quarantine.device')}</th>
              <th scope="col">{text('quarantine.why')}</th>
              <th scope="col">{text('quarantine.received')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} admit={admit} />
            ))}
          </tbody>
        </table>
      </Listed>
    </Page>
  );
}
