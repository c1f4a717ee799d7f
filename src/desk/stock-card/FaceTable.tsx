// The bins that an item is picked from: what each should hold, and what lies there.
import { Link } from 'wouter';
import type { CardFace } from '../../domain/desk/stock-card.ts';
import { withQuery } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { EventsLink } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';

interface FaceTableProps {
  readonly faces: readonly CardFace[];
  readonly onChange: (face: CardFace) => void;
}

export function FaceTable({ faces, onChange }: FaceTableProps) {
  const text = useDeskText();
  return (
    <div className="wide">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text('pickFaces.location')}</th>
            <th scope="col">{text('pickFaces.state')}</th>
            <th scope="col" className="number">
              {text('pickFaces.holds')}
            </th>
            <th scope="col" className="number">
              {text('pickFaces.lies')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {faces.map((face) => (
            <tr key={face.location}>
              <td>
                <Link className="code" href={withQuery('/map', { at: face.location })}>
                  {face.location}
                </Link>
              </td>
              <td>
                {face.wanted === 0 ? (
                  <Status tone="ok">{text('pickFaces.filled')}</Status>
                ) : (
                  <Status tone="warn">{text('pickFaces.wanted', { count: face.wanted })}</Status>
                )}
              </td>
              <td className="number">
                {text('pickFaces.range', { minimum: face.minimum, maximum: face.maximum })}
              </td>
              <td className="number">
                <EventsLink about={`location ${face.location}`}>
                  {text.number(face.lies)}
                  <span className="unseen">{text('common.eventsBehind')}</span>
                </EventsLink>
              </td>
              <td>
                <div className="row-acts">
                  <button
                    type="button"
                    className="desk-button desk-button-quiet"
                    aria-label={`${text('pickFaces.change')}: ${face.location}`}
                    onClick={() => onChange(face)}
                  >
                    {text('pickFaces.change')}
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
