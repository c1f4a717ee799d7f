// Dates as a receiver reads them off a carton, and the days between two of them. No clock.

/** From the first day to the second; negative where it is past. Both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const two = (number: number) => String(number).padStart(2, '0');

/**
 * Six digits, day month year, of this century; day 00 is the month's last, as GS1 prints it (General Specifications
 * 3.4.7). Null where there is no such day.
 */
export function dateOfDigits(text: string): string | null {
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (day === undefined || month === undefined || year === undefined || month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(2000 + year, month, 0)).getUTCDate();
  return day > last ? null : `20${two(year)}-${two(month)}-${two(day === 0 ? last : day)}`;
}
