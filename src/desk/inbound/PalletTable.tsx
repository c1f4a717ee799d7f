// The pallets of a notice: what was said to be on each, what was counted, where it stands and who counted it.
import { Link } from 'wouter';
import type { PalletRow, PalletStanding } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Status, type Tone } from '../parts/Status.tsx';
import { Numbered } from './Numbered.tsx';

const tones: Readonly<Record<PalletStanding['is'], Tone>> = {
  expected: 'plain',
  counting: 'walk',
  'on-dock': 'warn',
  stored: 'ok',
  disputed: 'bad',
  emptied: 'ok',
};

function placesOf(standing: PalletStanding): readonly string[] {
  switch (standing.is) {
    case 'expected':
    case 'emptied':
      return [];
    case 'disputed':
      return standing.places;
    default:
      return [standing.at];
  }
}

export function PalletTable({ pallets }: { readonly pallets: readonly PalletRow[] }) {
  const text = useDeskText();
  if (pallets.length === 0) {
    return <Empty title={text('inbound.noPallets')} help={text('inbound.noPalletsHelp')} />;
  }
  return (
    <div className="wide-rows">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text('inbound.pallet')}</th>
            <th scope="col" className="number">
              {text('inbound.expected')}
            </th>
            <th scope="col" className="number">
              {text('inbound.received')}
            </th>
            <th scope="col" className="number">
              {text('inbound.damaged')}
            </th>
            <th scope="col">{text('inbound.where')}</th>
            <th scope="col">{text('inbound.countedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {pallets.map(({ code, announced, expected, received, damaged, standing }) => (
            <tr key={code}>
              <td>
                <Link className="code" href={eventsAbout(`unit ${code}`)}>
                  {code}
                </Link>
                {!announced && <p className="mute">{text('inbound.unannounced')}</p>}
              </td>
              <Numbered about={`unit ${code}`} value={expected} />
              <Numbered about={`unit ${code}`} value={received} />
              <Numbered about={`unit ${code}`} value={damaged} warns />
              <td>
                <Status tone={tones[standing.is]}>{text(`inbound.palletStanding.${standing.is}`)}</Status>{' '}
                {placesOf(standing).map((place) => (
                  <Link key={place} className="code" href={eventsAbout(`location ${place}`)}>
                    {place}
                  </Link>
                ))}
              </td>
              <td>{'by' in standing && standing.by !== '' ? standing.by : text('common.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
