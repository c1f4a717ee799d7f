// What every row of a file became, in counts that add up.
import { Fragment } from 'react';
import { useDeskText } from '../desk-text.ts';

export interface RowPart {
  readonly label: string;
  readonly count: number;
  readonly tone?: 'good' | 'bad';
}

export function RowSum({ parts }: { readonly parts: readonly RowPart[] }) {
  const text = useDeskText();
  return (
    <p className="row-sum">
      {parts.map(({ label, count, tone }, index) => (
        <Fragment key={label}>
          {index > 0 && <span className="row-sum-sign">+</span>}
          <span className={tone === undefined ? 'row-sum-part' : `row-sum-part row-sum-${tone}`}>
            <strong>{text.number(count)}</strong> {label}
          </span>
        </Fragment>
      ))}
      <span className="row-sum-sign">=</span>
      <span className="row-sum-part row-sum-total">
        <strong>{text.number(parts.reduce((sum, { count }) => sum + count, 0))}</strong>{' '}
        {text('import.rowsSum')}
      </span>
    </p>
  );
}
