import { describe, expect, it } from 'vitest';
import { stretchOf } from './when.ts';

const told = { wall: 5_000, skew: 0, knewOf: 4_000, receivedAt: 9_000 };
const unknown = { from: Number.NEGATIVE_INFINITY, to: 9_000 };

describe('when something happened', () => {
  it('is the device’s clock less its skew, give or take what is uncertain', () => {
    expect(stretchOf({ ...told, wall: 65_000, skew: 60_000 }, 100)).toEqual({ from: 4_900, to: 5_100 });
  });

  it('is never after the server had it', () => {
    expect(stretchOf({ ...told, wall: 8_950 }, 100)).toEqual({ from: 8_850, to: 9_000 });
  });

  it('is only known to be earlier than its coming in where the clock was never measured', () => {
    expect(stretchOf({ ...told, skew: null }, 100)).toEqual(unknown);
  });

  it('is only known to be earlier than its coming in where nobody can say what the device then knew', () => {
    expect(stretchOf({ ...told, knewOf: null }, 100)).toEqual(unknown);
  });

  it.each([
    ['later than the server had it', 9_200],
    ['earlier than what the device then knew', 3_800],
  ])('is not believed of a clock that says %s', (_what, wall) => {
    expect(stretchOf({ ...told, wall }, 100)).toEqual(unknown);
  });
});
