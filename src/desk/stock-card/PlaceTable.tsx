// Where an item's goods lie: a row for each kind of them at each place.
import { Link } from 'wouter';
import type { StockPlace } from '../../domain/desk/inventory.ts';
import type { StockCard } from '../../domain/desk/stock-card.ts';
import { withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { EventsLink } from '../parts/EventsLink.tsx';
import { Status, type Tone } from '../parts/Status.tsx';

const tones: Readonly<Record<StockPlace['status'], Tone>> = {
  available: 'ok',
  quarantined: 'warn',
  returned: 'plain',
};

const placeKey = ({ location, unit, level, lot, expiry, serial, status }: StockPlace) =>
  JSON.stringify([location, unit, level, lot, expiry, serial, status]);

function Where({ place, faces }: { readonly place: StockPlace; readonly faces: StockCard['faces'] }) {
  const text = useDeskText();
  const face = faces.find(({ location }) => location === place.location);
  return (
    <>
      {place.location === null ? (
        <span className="mute">{text('places.onCart')}</span>
      ) : (
        <Link className="code" href={withQuery('/map', { at: place.location })}>
          {place.location}
        </Link>
      )}
      {place.unit !== null && <span className="mute"> {text('places.inUnit', { unit: place.unit })}</span>}
      {place.unit === null && face !== undefined && (
        <span className="mute"> {text('places.face', { minimum: face.minimum, maximum: face.maximum })}</span>
      )}
    </>
  );
}

export function PlaceTable({ card: { places, faces, more } }: { readonly card: StockCard }) {
  const text = useDeskText();
  if (places.length === 0) return <p className="mute">{text('places.none')}</p>;
  const none = text('common.none');
  return (
    <>
      <div className="wide">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{text('places.where')}</th>
              <th scope="col">{text('inventory.level')}</th>
              <th scope="col">{text('inventory.lot')}</th>
              <th scope="col">{text('places.expiry')}</th>
              <th scope="col">{text('places.serial')}</th>
              <th scope="col">{text('inventory.status')}</th>
              <th scope="col" className="number">
                {text('places.quantity')}
              </th>
              <th scope="col" className="number">
                {text('places.allocated')}
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={placeKey(place)}>
                <td className="wordy">
                  <Where place={place} faces={faces} />
                </td>
                <td>{text(`level.${place.level}`)}</td>
                <td className="code">{place.lot ?? none}</td>
                <td className="whole">{place.expiry ?? none}</td>
                <td className="code">{place.serial ?? none}</td>
                <td>
                  <Status tone={tones[place.status]}>{text(`stockStatus.${place.status}`)}</Status>
                </td>
                <td className="number">
                  <EventsLink
                    about={place.unit === null ? `location ${place.location}` : `unit ${place.unit}`}
                  >
                    {place.quantity < 0 ? (
                      <Status tone="bad">{text.number(place.quantity)}</Status>
                    ) : (
                      text.number(place.quantity)
                    )}
                    <span className="unseen">{text('common.eventsBehind')}</span>
                  </EventsLink>
                </td>
                <td className="number">{place.allocated === 0 ? none : text.number(place.allocated)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && <p className="mute">{text('places.more', { count: places.length })}</p>}
    </>
  );
}
