// One event: its place in the ledger, who and where, what it moved, and all it says on demand.
import type { EventRow } from '../../domain/desk/events.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { actorText } from '../parts/actor.ts';
import { momentText } from '../parts/ages.ts';
import { Status } from '../parts/Status.tsx';

const tones = { applied: 'ok', 'applied-with-exception': 'warn', quarantined: 'bad' } as const;

/** `location:A-01` reads better as `A-01`; virtual places keep their one word. */
const placeText = (place: string) => place.slice(place.indexOf(':') + 1);

/** Who, and where: on a device, at the desk, or the server by itself. A program is nowhere. */
function whoText(text: DeskTexts, { actor, device }: EventRow): string {
  const there = device?.name ?? text(actor === null ? 'events.server' : 'events.desk');
  if (actor === null) return there;
  return actor.is === 'api-key' ? actorText(text, actor) : `${actorText(text, actor)} · ${there}`;
}

export function EventLine({ event }: { readonly event: EventRow }) {
  const text = useDeskText();
  const { position, type, receivedAt, movements, verdict, code, payload } = event;
  return (
    <li className="event">
      <span className="event-position mute">{text.number(position)}</span>
      <div className="event-body">
        <p className="event-title">
          <strong>{text.coded('events.type', type)}</strong>
          {verdict !== 'applied' && (
            <Status tone={tones[verdict]}>
              {text(`events.verdict.${verdict}`)}
              {code !== null && `: ${text.coded('exceptions.code', code)}`}
            </Status>
          )}
        </p>
        <p className="mute">{whoText(text, event)}</p>
        {movements.length > 0 && (
          <ul className="movements" aria-label={text('events.moved')}>
            {movements.map(({ sku, quantity, from, to }) => (
              <li key={`${sku} ${from} ${to}`}>
                <strong>{text.number(quantity)}</strong> × <span className="code">{sku}</span>{' '}
                <span className="code">{placeText(from)}</span> →{' '}
                <span className="code">{placeText(to)}</span>
              </li>
            ))}
          </ul>
        )}
        <details>
          <summary className="mute">{text('events.details')}</summary>
          <pre className="bytes">{JSON.stringify(payload, null, 2)}</pre>
        </details>
      </div>
      <time className="event-time mute" dateTime={new Date(receivedAt).toISOString()}>
        {momentText(text.language, receivedAt)}
      </time>
    </li>
  );
}
