// What the last planning did: the lists that it made, and what waits for stock and why.
import { Link } from 'wouter';
import type { PlanReport } from '../../domain/desk/planning.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Problem } from '../parts/Waiting.tsx';
import type { Making } from './MakePickLists.tsx';

function WaitingLines({ report }: { readonly report: PlanReport }) {
  const text = useDeskText();
  return (
    <details className="plan-waiting" open={report.lists.length === 0}>
      <summary>{text('plan.waiting', { count: report.waitingTotal })}</summary>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text('orders.order')}</th>
            <th scope="col">{text('order.item')}</th>
            <th scope="col" className="number">
              {text('plan.lacking')}
            </th>
            <th scope="col">{text('plan.why')}</th>
          </tr>
        </thead>
        <tbody>
          {report.waiting.map((line) => (
            <tr key={`${line.orderId}/${line.n}`}>
              <td>
                <Link className="code" href={`/orders/${encodeURIComponent(line.orderId)}`}>
                  {line.orderId}
                </Link>
              </td>
              <td className="wordy">
                <Link className="code" href={eventsAbout(`item ${line.sku}`)}>
                  {line.sku}
                </Link>{' '}
                {line.description}
              </td>
              <td className="number">{text.number(line.lacking)}</td>
              <td>{text(`plan.reason.${line.reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.waiting.length < report.waitingTotal && (
        <p className="mute">
          {text('plan.firstOf', { shown: report.waiting.length, count: report.waitingTotal })}
        </p>
      )}
    </details>
  );
}

export function PlanReportBox({ make }: { readonly make: Making }) {
  const text = useDeskText();
  if (make.isError) return <Problem fault={make.error} />;
  const report = make.data;
  if (report === undefined) return null;
  const made = report.lists.length;
  const noneHelp = report.waitingTotal === 0 ? text('plan.nothingOpen') : text('plan.noneHelp');
  return (
    <div role="status">
      <Box
        title={made === 0 ? text('plan.none') : text('plan.made', { count: made })}
        aside={
          <button type="button" className="desk-button desk-button-quiet" onClick={make.reset}>
            {text('common.close')}
          </button>
        }
      >
        <p className={made === 0 ? '' : 'good'}>
          {made === 0
            ? noneHelp
            : [
                text('plan.orders', { count: report.orders }),
                text('plan.lines', { count: report.lines }),
                text('plan.pieces', { count: report.pieces }),
              ].join(', ')}
        </p>
        {report.waitingTotal > 0 && <WaitingLines report={report} />}
      </Box>
    </div>
  );
}
