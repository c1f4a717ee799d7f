import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';

const pace = { first: 1_000, cap: 60_000 };

it('D8 waits from nothing up to twice as long after each failure, and never beyond the cap', () => {
  expect([1, 2, 3, 6, 7, 100].map((failures) => backoffDelay(pace, failures, 0.999_999))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
  expect(backoffDelay(pace, 9, 0)).toBe(0);
});

it('D8 spreads the waits over the whole range, so that a floor does not come back as one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, random) => {
        const delay = backoffDelay(pace, failures, random);
        expect(delay).toBe(Math.round(random * Math.min(60_000, 1_000 * 2 ** (failures - 1))));
      },
    ),
  );
});
