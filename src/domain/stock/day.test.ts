import { expect, it } from 'vitest';
import { dayOf } from './day.ts';

it('a moment’s day is that of the place', () => {
  expect(dayOf(new Date(2026, 0, 3, 23, 59).getTime())).toBe('2026-01-03');
});
