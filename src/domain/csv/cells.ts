// Cells that several layouts have, read to what they mean or to null where they mean nothing.

/** A quantity of at most seven digits, without sign or fraction; null where it is none. Zero is read, not judged. */
export const wholeNumber = (text: string): number | null => (/^\d{1,7}$/.test(text) ? Number(text) : null);

/** `YYYY-MM-DD`, a day of the calendar (ISO 8601). */
export function calendarDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** What people write for yes and no in the five languages' spreadsheets is too much: these are documented. */
export function yesOrNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === 'yes' || word === '1' || word === 'true') return true;
  return word === '' || word === 'no' || word === '0' || word === 'false' ? false : null;
}
