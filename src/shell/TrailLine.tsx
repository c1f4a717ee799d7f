// The last scans, each with where it is, and in words the one thing to know about them.
import { timeOfDay } from '../i18n/clock-text.ts';
import { type Texts, useText } from '../i18n/use-text.ts';
import { Trail } from '../ui/Trail.tsx';
import type { Status } from './model.ts';
import { useModel } from './model-context.ts';

function summary({ trail, waiting, now }: Status, text: Texts): string {
  const attention = trail.filter((mark) => mark.is === 'attention').length;
  if (attention > 0) return text('shell.trail.attention', { count: attention });
  if (waiting !== null)
    return text('shell.trail.since', { time: timeOfDay(waiting.since, now, text.language) });
  return trail.some((mark) => mark.is === 'device')
    ? text('shell.trail.device')
    : text('shell.trail.allServer');
}

export function TrailLine() {
  const text = useText();
  const { status } = useModel();
  if (status.trail.length === 0) return null;
  const dots = status.trail
    .slice(-5)
    .map((mark) => ({ ...mark, spoken: text(`shell.trail.one.${mark.is}`) }));
  return <Trail label={text('shell.trail.label')} dots={dots} words={summary(status, text)} />;
}
