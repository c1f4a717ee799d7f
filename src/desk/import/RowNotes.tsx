// Rows with what is said of each, the rejected ones first of all, on the page and as a file to correct them by.
import { csvText } from '../../domain/desk/csv.ts';
import type { RowNote } from '../../domain/desk/import-line.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';

const shown = 200;

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface RowNotesProps {
  readonly title: string;
  /** What a row is about: the heading of that column. */
  readonly about: string;
  /** Of the file that they are saved as. */
  readonly fileName: string;
  readonly reasonOf: (reason: string) => string;
  /** Not all of them where there are very many. */
  readonly rows: readonly RowNote[];
  readonly total: number;
}

export function RowNotes({ title, about, fileName, reasonOf, rows, total }: RowNotesProps) {
  const text = useDeskText();
  const headings = [text('import.row'), about, text('import.why'), text('import.detail')];
  const save = () =>
    download(
      fileName,
      csvText([headings, ...rows.map((each) => [each.row, each.about, reasonOf(each.reason), each.detail])]),
    );
  const listed = rows.slice(0, shown);
  return (
    <Box
      title={title}
      aside={
        <button type="button" className="desk-button" onClick={save}>
          {rows.length < total
            ? text('import.downloadFirst', { count: rows.length })
            : text('import.download')}
        </button>
      }
    >
      {listed.length < total && (
        <p className="mute">{text('import.firstOf', { shown: listed.length, count: total })}</p>
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
          {listed.map((each) => (
            <tr key={`${each.row} ${each.reason}`}>
              <td className="number">{text.number(each.row)}</td>
              <td className="code">{each.about === '' ? text('common.none') : each.about}</td>
              <td>{reasonOf(each.reason)}</td>
              <td className="code">{each.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
