// The report by row: what every row of the file became, in counts that add up, and each rejected one with its reason.
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ImportReport } from '../../domain/desk/imports.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { RejectedRows } from './RejectedRows.tsx';

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
          <p className="row-sum">
            {sorts.map((sort, index) => (
              <Fragment key={sort}>
                {index > 0 && <span className="row-sum-sign">+</span>}
                <span className={`row-sum-part row-sum-${sort}`}>
                  <strong>{text.number(report[sort])}</strong> {text(`import.${sort}`)}
                </span>
              </Fragment>
            ))}
            <span className="row-sum-sign">=</span>
            <span className="row-sum-part row-sum-total">
              <strong>{text.number(sorts.reduce((sum, sort) => sum + report[sort], 0))}</strong>{' '}
              {text('import.rowsSum')}
            </span>
          </p>
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
      {report.rejected.length > 0 && <RejectedRows report={report} />}
    </>
  );
}
