// The rejected rows with their reasons, on the page and as a file to correct them by.

import { csvText } from '../../domain/desk/csv.ts';
import type { ImportReport } from '../../domain/desk/imports.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { download } from '../parts/download.ts';

const shown = 200;

export function RejectedRows({ report: { rejected, rejectedRows } }: { readonly report: ImportReport }) {
  const text = useDeskText();
  const reasonOf = (reason: string) => text.coded('reject', reason);
  const headings = [text('import.row'), text('import.order'), text('import.why'), text('import.detail')];
  const save = () =>
    download(
      'rejected-rows.csv',
      new Blob(
        [
          csvText([
            headings,
            ...rejected.map(({ row, order, reason, detail }) => [row, order, reasonOf(reason), detail]),
          ]),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
    );
  const listed = rejected.slice(0, shown);
  return (
    <Box
      title={text('import.rejectedTitle')}
      aside={
        <button type="button" className="desk-button" onClick={save}>
          {rejected.length < rejectedRows
            ? text('import.downloadFirst', { count: rejected.length })
            : text('import.download')}
        </button>
      }
    >
      {listed.length < rejectedRows && (
        <p className="mute">{text('import.firstOf', { shown: listed.length, count: rejectedRows })}</p>
      )}
      <table className="rows">
        <thead>
          <tr>
            {headings.map((heading, index) => (
              <th key={heading} scope="col" className={index === 0 ? 'number' : ''}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ row, order, reason, detail }) => (
            <tr key={row}>
              <td className="number">{text.number(row)}</td>
              <td className="code">{order === '' ? text('common.none') : order}</td>
              <td>{reasonOf(reason)}</td>
              <td className="code">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
