import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goods } from '../small-warehouse.fixture.ts';
import type { PickStop, StopState } from './model.ts';
import { compareSpots, nextStop, type Spot } from './route.ts';

const spot = (aisle: number, bay: number, level = 'A'): Spot => ({
  zone: 'A',
  aisle,
  bay,
  level,
  position: '1',
});

const stop = (n: number, location: string, is: 'open' | 'skipped' | 'picked' = 'open'): PickStop => ({
  pickListId: 'L1',
  n,
  location,
  goods: goods('85123A'),
  lines: [],
  state: (is === 'skipped' ? { is, by: 'e' } : { is }) as StopState,
  lease: null,
});

const places: Readonly<Record<string, Spot>> = {
  a: spot(1, 2),
  b: spot(1, 8),
  c: spot(2, 8),
  d: spot(2, 2),
  e: spot(3, 5),
};
const spotOf = (code: string) => places[code];
const next = (stops: readonly PickStop[], here: PickStop | null = null) =>
  nextStop(stops, spotOf, here)?.n ?? null;

describe('serpentine order', () => {
  it('goes up the odd aisles and down the even ones, from bottom to top at a bay', () => {
    const walk = [spot(2, 2), spot(1, 8), spot(3, 5), spot(1, 2, 'B'), spot(2, 8), spot(1, 2)];
    expect(walk.toSorted(compareSpots)).toEqual([
      spot(1, 2),
      spot(1, 2, 'B'),
      spot(1, 8),
      spot(2, 8),
      spot(2, 2),
      spot(3, 5),
    ]);
  });

  it('is a total order, so that every device walks alike', () => {
    const any = fc.record({
      zone: fc.constantFrom('A', 'B'),
      aisle: fc.nat(4),
      bay: fc.nat(4),
      level: fc.constantFrom('A', 'B'),
      position: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareSpots(a, b))).toBe(-Math.sign(compareSpots(b, a)) + 0);
        if (compareSpots(a, b) < 0 && compareSpots(b, c) < 0) expect(compareSpots(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('the next stop', () => {
  const stops = [stop(1, 'd'), stop(2, 'a'), stop(3, 'c'), stop(4, 'e')];

  it('is the first in the order of the walk, whatever its number', () => {
    expect(next(stops)).toBe(2);
  });

  it('from where the person stands is the next one onward, and round again for what was jumped over', () => {
    expect(next(stops, stop(3, 'c'))).toBe(1);
    expect(next([stop(2, 'a'), stop(4, 'e', 'picked')], stop(4, 'e'))).toBe(2);
  });

  it('is a skipped one only when no open one is left', () => {
    const skipped = [stop(1, 'a', 'skipped'), stop(2, 'e')];
    expect(next(skipped)).toBe(2);
    expect(next([stop(1, 'a', 'skipped'), stop(2, 'e', 'picked')])).toBe(1);
  });

  it('in a bin that nobody has placed comes last, by its number', () => {
    expect(next([stop(1, 'nowhere'), stop(2, 'e')])).toBe(2);
    expect(next([stop(2, 'nowhere'), stop(1, 'elsewhere')])).toBe(1);
  });

  it('is none when all are closed', () => {
    expect(next([stop(1, 'a', 'picked')])).toBeNull();
  });
});
