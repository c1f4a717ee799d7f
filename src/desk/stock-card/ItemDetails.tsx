// What is known of an item: its codes, its measures, what it asks for.
import type { ReactNode } from 'react';
import type { StockCard } from '../../domain/desk/stock-card.ts';
import { useDeskText } from '../desk-text.ts';

type Definition = NonNullable<StockCard['definition']>;

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Only what somebody has said. */
export function ItemDetails({ definition }: { readonly definition: Definition }) {
  const text = useDeskText();
  const { barcodes, details } = definition;
  return (
    <dl className="terms">
      {barcodes.map(({ code, level, quantity }) => (
        <Term key={code} name={text('stockCard.barcode', { level: text(`level.${level}`), quantity })}>
          <span className="code">{code}</span>
        </Term>
      ))}
      {details?.size != null && (
        <Term name={text('stockCard.size')}>
          {details.size.length} × {details.size.width} × {details.size.height} mm
        </Term>
      )}
      {details?.weight != null && (
        <Term name={text('stockCard.weight')}>{text.number(details.weight)} g</Term>
      )}
      {details !== null && details.tracking.length > 0 && (
        <Term name={text('stockCard.tracking')}>
          {details.tracking.map((kind) => text(`stockCard.tracked.${kind}`)).join(', ')}
        </Term>
      )}
      {details?.velocity != null && <Term name={text('stockCard.velocity')}>{details.velocity}</Term>}
      {details !== null && details.flags.length > 0 && (
        <Term name={text('stockCard.handling')}>
          {details.flags.map((flag) => text(`stockCard.handled.${flag}`)).join(', ')}
        </Term>
      )}
    </dl>
  );
}
