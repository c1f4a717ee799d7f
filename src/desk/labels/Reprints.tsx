// Labels that somebody on the floor couldn't read: into the form with them, and off the list once they are replaced.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Reprints as Answer, LabelledThing, ReprintRow } from '../../domain/desk/reprints.ts';
import { ask, tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { SubjectLink } from '../exceptions/SubjectLink.tsx';
import { ageText } from '../parts/ages.ts';
import { Box } from '../parts/Box.tsx';
import { Failed, Problem } from '../parts/Waiting.tsx';

interface ReprintsProps {
  /** Puts the label into the form. */
  readonly onPrint: (thing: LabelledThing) => void;
}

function ReprintLine({
  row,
  now,
  onPrint,
}: ReprintsProps & { readonly row: ReprintRow; readonly now: number }) {
  const text = useDeskText();
  const client = useQueryClient();
  const { label, code, owner, subject, name, at } = row;
  const replaced = useMutation({
    mutationFn: () => tell('/labels/replaced', { label, code, owner }),
    onSettled: () => client.invalidateQueries({ queryKey: ['/labels/reprints'] }),
  });
  return (
    <tr>
      <td className="wordy">
        <SubjectLink subject={subject} />
        {name !== null && <div className="mute">{name}</div>}
      </td>
      <td className="whole">{ageText(text, now - at)}</td>
      <td className="acts">
        <div className="row-acts">
          <button
            type="button"
            className="desk-button desk-button-quiet"
            aria-label={`${text('labels.reprints.print')}: ${code}`}
            onClick={() => onPrint({ label, code, owner })}
          >
            {text('labels.reprints.print')}
          </button>
          <button
            type="button"
            className="desk-button desk-button-quiet"
            aria-label={`${text('labels.reprints.replaced')}: ${code}`}
            disabled={replaced.isPending}
            onClick={() => replaced.mutate()}
          >
            {text('labels.reprints.replaced')}
          </button>
        </div>
        {replaced.isError && <Problem fault={replaced.error} />}
      </td>
    </tr>
  );
}

/** Nothing where every label can be read. */
export function Reprints({ onPrint }: ReprintsProps) {
  const text = useDeskText();
  const query = useQuery({
    queryKey: ['/labels/reprints'],
    queryFn: () => ask<Answer>('/labels/reprints'),
  });
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined || query.data.rows.length === 0) return null;
  const { rows, now } = query.data;
  return (
    <Box title={text('labels.reprints.title')} aside={text('labels.reprints.help')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text('labels.reprints.label')}</th>
            <th scope="col">{text('labels.reprints.since')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReprintLine key={row.subject} row={row} now={now} onPrint={onPrint} />
          ))}
        </tbody>
      </table>
    </Box>
  );
}
