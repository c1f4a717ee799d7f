import { describe, expect, it } from 'vitest';
import { dateOfDigits, daysBetween } from './dates.ts';

describe('a date read off a carton', () => {
  it.each([
    ['311227', '2027-12-31'],
    ['290228', '2028-02-29'],
    ['000227', '2027-02-28'],
    ['000428', '2028-04-30'],
  ])('%s is %s', (text, date) => {
    expect(dateOfDigits(text)).toBe(date);
  });

  it.each(['290227', '310427', '011327', '010027', '31122', '3112270', '31.12.27', ''])(
    '%j is none',
    (text) => {
      expect(dateOfDigits(text)).toBeNull();
    },
  );
});

describe('days', () => {
  it('are counted across months and leap years, and backwards', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0);
    expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
  });
});
