// Events of this device that the server kept whole but could not book.

import type { TextKey } from '../i18n/catalogue.ts';
import { timeOfDay } from '../i18n/clock-text.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import type { Shown } from './shown.ts';
import './form.css';

/** What the operator did, by the event's type; a type of a later version is shown as it is named. */
const deeds: Readonly<Record<string, TextKey>> = {
  'item.verified': 'shell.quarantine.deed.verified',
  'item.picked': 'shell.quarantine.deed.picked',
  'stop.reached': 'shell.quarantine.deed.reached',
  'stop.shorted': 'shell.quarantine.deed.shorted',
  'stop.skipped': 'shell.quarantine.deed.skipped',
  'step.reversed': 'shell.quarantine.deed.reversed',
  'tote.mounted': 'shell.quarantine.deed.mounted',
  'tote.replaced': 'shell.quarantine.deed.replaced',
  'tote.dropped': 'shell.quarantine.deed.dropped',
  'barcode.learned': 'shell.quarantine.deed.learned',
  'barcode.unlearned': 'shell.quarantine.deed.unlearned',
};

export function Quarantine({ place, bar, status, actions }: Shown<'quarantine'>) {
  const text = useText();
  return (
    <Frame bar={bar} actions={<Button onPress={actions.back}>{text('shell.back')}</Button>}>
      <h1 className="title">{text('shell.quarantine.title')}</h1>
      <p className="mute">
        {text(place.events.length === 0 ? 'shell.quarantine.none' : 'shell.quarantine.ask')}
      </p>
      <ul className="rows">
        {place.events.map((event) => {
          const deed = deeds[event.type];
          return (
            <li key={event.id} className="card">
              <p className="strong">{deed === undefined ? event.type : text(deed)}</p>
              <p>
                {text('shell.quarantine.event', { seq: event.seq })}{' '}
                {text('shell.quarantine.at', { time: timeOfDay(event.at, status.now, text.language) })}
              </p>
              <p className="mute code">{event.code}</p>
            </li>
          );
        })}
      </ul>
    </Frame>
  );
}
