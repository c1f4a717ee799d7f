// The calendar's day, as dates on goods are compared with it.

const two = (number: number) => String(number).padStart(2, '0');

/** `YYYY-MM-DD` of a moment, ms since 1970, by the calendar of the place where the device is. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
