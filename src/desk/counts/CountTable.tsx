// Counts as rows: where, why, who saw how much, and what differs with its worth.
import { Link } from 'wouter';
import type { CountRow } from '../../domain/desk/counts.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { momentText } from '../parts/ages.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Status, type Tone } from '../parts/Status.tsx';
import { Settle } from './Settle.tsx';

const tones: Readonly<Record<CountRow['state'], Tone>> = {
  differs: 'bad',
  recount: 'warn',
  counted: 'walk',
  asked: 'plain',
  posted: 'ok',
};

const signed = (text: DeskTexts, value: number) =>
  value > 0 ? `+${text.number(value)}` : text.number(value);

/** A value is in the hundredth part of the site's currency. */
const worth = (text: DeskTexts, value: number) =>
  new Intl.NumberFormat(text.language, { minimumFractionDigits: 2, signDisplay: 'exceptZero' }).format(
    value / 100,
  );

function Differences({ row }: { readonly row: CountRow }) {
  const text = useDeskText();
  return row.differences.map(({ item, goods, difference, expected, value }) => (
    <p key={JSON.stringify(goods)} className="count-difference">
      <strong className="number">{signed(text, difference)}</strong> {item.name}{' '}
      <span className="code">
        {[item.sku, goods.lot, goods.expiry, goods.serial].filter(Boolean).join(' · ')}
      </span>
      <br />
      <span className="mute">
        {row.state === 'differs' ? `${text('counts.expected', { count: expected })} · ` : ''}
        {value === null ? text('counts.worthUnknown') : text('counts.worth', { value: worth(text, value) })}
      </span>
    </p>
  ));
}

function Row({ row }: { readonly row: CountRow }) {
  const text = useDeskText();
  const { location, item, why, state, because, looks, waitsFor } = row;
  return (
    <tr>
      <td>
        <Link className="strong code" href={eventsAbout(`location ${location}`)}>
          {location}
        </Link>
        <br />
        <span className="mute">{item === null ? text('counts.everything') : `${item.name} ${item.sku}`}</span>
      </td>
      <td>{text(`counts.reason.${why}`)}</td>
      <td>
        <Status tone={tones[state]}>{text(`counts.stateOf.${state}`)}</Status>
        {because !== null && <p className="mute">{text(`counts.because.${because}`)}</p>}
        {waitsFor.length > 0 && (
          <p className="mute">
            {text('counts.waitsFor', { devices: waitsFor.map(({ name }) => name).join(', ') })}
          </p>
        )}
      </td>
      <td>
        {looks.map(({ operator, at, pieces }) => (
          <p key={`${operator?.id} ${at}`}>
            {text('counts.look', {
              name: operator?.name ?? text('common.nobody'),
              at: momentText(text.language, at),
              count: pieces,
            })}
          </p>
        ))}
      </td>
      <td>
        <Differences row={row} />
      </td>
      <td>
        {row.judgement !== null && <Settle id={row.id} location={location} judgement={row.judgement} />}
      </td>
    </tr>
  );
}

export function CountTable({ rows }: { readonly rows: readonly CountRow[] }) {
  const text = useDeskText();
  return (
    <table className="rows rows-page">
      <thead>
        <tr>
          {(['what', 'why', 'state', 'seen', 'difference', 'act'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`counts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}
