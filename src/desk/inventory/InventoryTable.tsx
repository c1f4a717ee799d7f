// Items as rows: their figures, each leading to the events behind it, and beneath a row where its goods lie.
import { Fragment, useId, useState } from 'react';
import { Link } from 'wouter';
import type { InventoryRow } from '../../domain/desk/inventory.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { EventsLink } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';
import { PlacesOf } from '../stock-card/PlacesOf.tsx';
import { stockCardOf } from '../stock-card/stock-card-of.ts';
import { Flags } from './Flags.tsx';

const figures = ['onHand', 'reserved', 'available', 'quarantined', 'incoming'] as const;
/** Only where the filter asks for them. */
const asked = ['here', 'promised'] as const;

interface Shown {
  readonly owners: boolean;
  readonly asked: readonly (typeof asked)[number][];
}

const shownIn = (rows: readonly InventoryRow[]): Shown => ({
  owners: new Set(rows.map(({ owner }) => owner)).size > 1,
  asked: asked.filter((name) => rows.some((row) => row[name] !== null)),
});

function Figure({ row, name }: { readonly row: InventoryRow; readonly name: keyof InventoryRow }) {
  const text = useDeskText();
  const value = Number(row[name] ?? 0);
  return (
    <td className={value === 0 ? 'number none' : 'number'}>
      <EventsLink about={`stock ${row.item}`}>
        {value < 0 ? <Status tone="bad">{text.number(value)}</Status> : text.number(value)}
        <span className="unseen">{text('common.eventsBehind')}</span>
      </EventsLink>
    </td>
  );
}

function ItemRow({ row, shown, text }: { row: InventoryRow; shown: Shown; text: DeskTexts }) {
  const [open, setOpen] = useState(false);
  const beneath = useId();
  const columns = 3 + figures.length + shown.asked.length + Number(shown.owners);
  return (
    <Fragment>
      <tr>
        <td className="tick">
          <button
            type="button"
            className="opener"
            aria-expanded={open}
            aria-controls={beneath}
            onClick={() => setOpen(!open)}
          >
            <span className="unseen">{text('inventory.places', { sku: row.sku })}</span>
          </button>
        </td>
        {shown.owners && <td>{row.owner}</td>}
        <td className="wordy item-cell">
          <Link className="row-main code" href={stockCardOf(row.item)}>
            {row.sku}
          </Link>{' '}
          {row.name ?? <Status tone="warn">{text('inventory.undefined')}</Status>}
        </td>
        {figures.map((name) => (
          <Figure key={name} row={row} name={name} />
        ))}
        {shown.asked.map((name) => (
          <Figure key={name} row={row} name={name} />
        ))}
        <td>
          <Flags flags={row.flags} />
        </td>
      </tr>
      {open && (
        <tr id={beneath} className="beneath">
          <td colSpan={columns}>
            <PlacesOf item={row.item} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

export function InventoryTable({ rows }: { readonly rows: readonly InventoryRow[] }) {
  const text = useDeskText();
  const shown = shownIn(rows);
  return (
    <div className="wide">
      <table className="rows rows-page">
        <thead>
          <tr>
            <td />
            {shown.owners && <th scope="col">{text('inventory.owner')}</th>}
            <th scope="col">{text('inventory.item')}</th>
            {[...figures, ...shown.asked].map((name) => (
              <th key={name} scope="col" className="number">
                {text(`figure.${name}`)}
              </th>
            ))}
            <th scope="col">{text('inventory.flag')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ItemRow key={row.item} row={row} shown={shown} text={text} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
