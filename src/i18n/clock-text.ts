// Times and numbers as the operator's language writes them.

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const styles = { time: clock, 'day and time': { day: 'numeric', month: 'short', ...clock } } as const;

/** By language and style. Making a format takes a slow handheld longer than all that a scan draws. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const name = `${language} ${style}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, styles[style]);
  formats.set(name, format);
  return format;
}

/** The time of day by 24 hours, such as `14:02`; on another day than `now` with its date before it. Both in ms. */
export function timeOfDay(at: number, now: number, language: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return formatIn(language, sameDay ? 'time' : 'day and time').format(at);
}

export const grouped = (value: number, language: string) => new Intl.NumberFormat(language).format(value);

/** A best-before date `YYYY-MM-DD` with its month in letters: 03/04 means two days. */
export function expiryText(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
