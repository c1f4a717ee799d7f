// Dates in element strings: YYMMDD, whose century the reader works out and whose day 00 means the month's last.
// GS1 General Specifications 3.4.2, 7.12.

/** The year of the two digits that lies from 49 years before `now` to 50 after it. */
function fullYear(twoDigits: number, now: number): number {
  const century = now - (now % 100);
  const difference = twoDigits - (now % 100);
  if (difference >= 51) return century - 100 + twoDigits;
  if (difference <= -50) return century + 100 + twoDigits;
  return century + twoDigits;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isMonth = (month: number) => month >= 1 && month <= 12;

/** `YYYY-MM-DD`, or null where the calendar has no such day. `now`: the current year. */
export function readDate(yymmdd: string, now: number): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null;
  const year = fullYear(Number(yymmdd.slice(0, 2)), now);
  const month = Number(yymmdd.slice(2, 4));
  if (!isMonth(month)) return null;
  const last = lastDay(year, month);
  const day = Number(yymmdd.slice(4, 6)) || last;
  if (day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether `YYYYMMDD` is a day of the calendar. */
export function isCalendarDay(yyyymmdd: string): boolean {
  const [, year, month, day] = (/^(\d{4})(\d\d)(\d\d)$/.exec(yyyymmdd) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isMonth(month)) return false;
  return day >= 1 && day <= lastDay(year, month);
}
