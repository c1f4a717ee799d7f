// A number in a row that leads to the events behind it; where it calls for attention it says so by its colour too.
import { useDeskText } from '../desk-text.ts';
import { EventsLink } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';

interface NumberedProps {
  readonly about: string;
  readonly value: number;
  /** Anything but zero calls for attention. */
  readonly warns?: boolean;
}

export function Numbered({ about, value, warns = false }: NumberedProps) {
  const text = useDeskText();
  return (
    <td className="number">
      <EventsLink about={about}>
        {warns && value > 0 ? <Status tone="warn">{text.number(value)}</Status> : text.number(value)}
        <span className="unseen">{text('common.eventsBehind')}</span>
      </EventsLink>
    </td>
  );
}
