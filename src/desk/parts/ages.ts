// How long ago, and for how long, in the words of the floor.
import type { DeskTexts } from '../desk-text.ts';

const minute = 60_000;

interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const spanOf = (ms: number): Span => {
  const minutes = Math.floor(Math.abs(ms) / minute);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60), minutes };
};

export function ageText(text: DeskTexts, ms: number): string {
  const { days, hours, minutes } = spanOf(ms);
  if (minutes < 1) return text('age.now');
  if (days >= 2) return text('age.days', { count: days });
  if (hours >= 1) return text('age.hours', { hours, minutes: minutes % 60 });
  return text('age.minutes', { count: minutes });
}

export function spanText(text: DeskTexts, ms: number): string {
  const { days, hours, minutes } = spanOf(ms);
  if (days >= 2) return text('age.lasting.days', { count: days });
  if (hours >= 1) return text('age.lasting.hours', { hours, minutes: minutes % 60 });
  return text('age.lasting.minutes', { count: minutes });
}

export const momentText = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);

export const dayText = (language: string, at: number): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(at);

/** An ISO date or time as a channel gave it; what can't be read is shown as it is. */
export function orderedText(language: string, iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const time: Intl.DateTimeFormatOptions =
    iso.length > 10 ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {};
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...time,
  }).format(at);
}
