// Who and which job, and otherwise only what isn't normal.
import { timeOfDay } from '../i18n/clock-text.ts';
import { type Texts, useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/Mark.tsx';
import { Pill } from '../ui/Pill.tsx';
import type { Status } from './model.ts';
import './status-bar.css';

interface StatusBarProps {
  /** The product's mark before its name, while nobody is signed in. */
  readonly marked: boolean;
  readonly who: string;
  readonly job: { readonly shown: string; readonly spoken: string } | null;
  readonly status: Status;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function skewText(skewMs: number, text: Texts): string {
  const sign = skewMs < 0 ? '−' : '+';
  const size = Math.abs(skewMs);
  const [unit, length] =
    size >= day
      ? (['days', day] as const)
      : size >= hour
        ? (['hours', hour] as const)
        : (['minutes', minute] as const);
  return text(`shell.skew.${unit}`, { sign, count: Math.round(size / length) });
}

function Reach({ status }: { readonly status: Status }) {
  const text = useText();
  const { reach, waiting } = status;
  if (reach === 'offline') {
    return (
      <Pill tone="warn" icon="offline">
        {waiting === null ? text('shell.status.offline') : text('shell.status.offlineHere', waiting)}
      </Pill>
    );
  }
  return waiting === null ? null : (
    <Pill tone="calm" icon="device">
      {text('shell.status.hereSince', {
        count: waiting.count,
        time: timeOfDay(waiting.since, status.now, text.language),
      })}
    </Pill>
  );
}

export function StatusBar({ marked, who, job, status }: StatusBarProps) {
  const text = useText();
  const { cutOff, now } = status;
  return (
    <div className="status">
      <p className="status-who">
        {marked ? <Mark size={20} /> : null}
        <b>{who}</b>
        {job === null ? null : (
          <>
            <span aria-hidden="true">{job.shown}</span>
            <span className="unseen">{job.spoken}</span>
          </>
        )}
      </p>
      <div className="status-pills">
        {status.sound === 'blocked' ? (
          <Pill tone="warn" icon="mute">
            {text('shell.status.soundBlocked')}
          </Pill>
        ) : null}
        {cutOff === null ? null : (
          <Pill tone="warn" icon="clock">
            {text('shell.status.cutOff', {
              name: cutOff.name,
              time: timeOfDay(cutOff.at, now, text.language),
              minutes: Math.max(0, Math.ceil((cutOff.at - now) / minute)),
            })}
          </Pill>
        )}
        {status.quarantined === 0 ? null : (
          <Pill tone="warn" icon="bang">
            {text('shell.status.quarantined', { count: status.quarantined })}
          </Pill>
        )}
        {status.storage === 'ok' ? null : (
          <Pill tone="warn" icon="disk">
            {text(status.storage === 'short' ? 'shell.status.storageShort' : 'shell.status.notPersistent')}
          </Pill>
        )}
        {status.skewMs === null ? null : (
          <Pill tone="warn" icon="clock">
            {text('shell.status.skew', { skew: skewText(status.skewMs, text) })}
          </Pill>
        )}
        <Reach status={status} />
      </div>
    </div>
  );
}
