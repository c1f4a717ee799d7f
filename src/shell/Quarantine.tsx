// Events of this device that the server kept whole but could not book.
import { timeOfDay } from '../i18n/clock-text.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import type { Shown } from './shown.ts';
import './form.css';

export function Quarantine({ place, bar, status, actions }: Shown<'quarantine'>) {
  const text = useText();
  return (
    <Frame bar={bar} actions={<Button onPress={actions.back}>{text('shell.back')}</Button>}>
      <h1 className="title">{text('shell.quarantine.title')}</h1>
      <p className="mute">
        {text(place.events.length === 0 ? 'shell.quarantine.none' : 'shell.quarantine.ask')}
      </p>
      <ul className="rows">
        {place.events.map((event) => (
          <li key={event.id} className="card">
            <p className="strong">
              {text('shell.quarantine.event', { seq: event.seq })}{' '}
              {text('shell.quarantine.at', { time: timeOfDay(event.at, status.now, text.language) })}
            </p>
            <p className="code">{event.type}</p>
            <p className="mute code">{event.code}</p>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
