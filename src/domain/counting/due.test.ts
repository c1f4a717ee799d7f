import { describe, expect, it } from 'vitest';
import { type Countable, dueOn } from './due.ts';

const day = 24 * 3_600_000;
const calendar = { A: 30, B: 91, C: 365 };
const now = 1000 * day + 5;
const place = (location: string, change: Partial<Countable> = {}): Countable => ({
  location,
  velocity: 'A',
  countedAt: null,
  open: false,
  ...change,
});

describe('whose turn it is to be counted', () => {
  it('is whoever was counted a month, a quarter, a year ago by class', () => {
    const counted = (velocity: Countable['velocity'], days: number) =>
      place(`${velocity}-${days}`, { velocity, countedAt: now - days * day });
    const places = [
      counted('A', 29),
      counted('A', 30),
      counted('B', 90),
      counted('B', 91),
      counted('C', 364),
      counted('C', 365),
    ];
    expect(dueOn(now, places, calendar)).toEqual(['A-30', 'B-91', 'C-365']);
  });

  it('never counted comes first, then the longest uncounted, and a day has only its share', () => {
    const old = Array.from({ length: 58 }, (_, n) =>
      place(`old-${String(n).padStart(2, '0')}`, { countedAt: now - (40 + n) * day }),
    );
    expect(dueOn(now, [...old, place('never')], calendar)).toEqual(['never', 'old-57']);
  });

  it('is nobody who is being counted, or was counted the same day', () => {
    const places = [place('open', { open: true }), place('today', { countedAt: now - 5 })];
    expect(dueOn(now, places, { A: 1, B: 1, C: 1 })).toEqual([]);
  });
});
