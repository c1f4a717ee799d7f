// The report by row: what every row of the file became, in counts that add up, and each rejected one with its reason.
import { Link } from 'wouter';
import type { ImportReport } from '../../domain/desk/imports.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { RowNotes } from './RowNotes.tsx';
import { RowSum } from './RowSum.tsx';

const sorts = ['orderLines', 'serviceLines', 'returnLines', 'rejectedRows'] as const;

function verdictOf(text: DeskTexts, report: ImportReport) {
  const { ordersReceived, ordersUnchanged, itemsDefined, ordersRejected } = report;
  const more = [
    ordersReceived > 0 && ordersUnchanged > 0 && text('import.alsoUnchanged', { count: ordersUnchanged }),
    itemsDefined > 0 && text('import.itemsDefined', { count: itemsDefined }),
    ordersRejected > 0 && text('import.rejectedOrders', { count: ordersRejected }),
  ].filter((part) => part !== false);
  if (ordersReceived > 0) return { good: true, title: text('import.done', { count: ordersReceived }), more };
  if (ordersUnchanged > 0) {
    const here = text('import.unchangedHelp', { count: ordersUnchanged });
    return { good: true, title: text('import.unchanged'), more: [here, ...more] };
  }
  return { good: false, title: text('import.nothingIn'), more: [text('import.nothingInHelp'), ...more] };
}

export function ReportBox({
  report,
  onAgain,
}: {
  readonly report: ImportReport;
  readonly onAgain: () => void;
}) {
  const text = useDeskText();
  const { good, title, more } = verdictOf(text, report);
  return (
    <>
      <div role="status">
        <Box title={title} aside={text('import.rows', { count: report.rows })}>
          {more.length > 0 && <p className={good ? '' : 'problem'}>{more.join(' · ')}</p>}
          <RowSum
            parts={sorts.map((sort) => ({
              label: text(`import.${sort}`),
              count: report[sort],
              ...(sort === 'orderLines' ? { tone: 'good' } : sort === 'rejectedRows' ? { tone: 'bad' } : {}),
            }))}
          />
          <div className="form-acts">
            <Link className="desk-button desk-button-primary" href="/orders">
              {text('import.seeOrders')}
            </Link>
            <button type="button" className="desk-button" onClick={onAgain}>
              {text('import.again')}
            </button>
          </div>
        </Box>
      </div>
      {report.rejected.length > 0 && (
        <RowNotes
          title={text('import.rejectedTitle')}
          about={text('import.order')}
          fileName="rejected-rows.csv"
          reasonOf={(reason) => text.coded('reject', reason)}
          rows={report.rejected.map(({ order, ...rest }) => ({ ...rest, about: order }))}
          total={report.rejectedRows}
        />
      )}
    </>
  );
}
