import { describe, expect, it } from 'vitest';
import { nextZoom } from './track-controls.ts';

describe('zoom', () => {
  it('goes round by doubling, as far as the lens reaches', () => {
    const range = { min: 1, max: 8 };
    expect([1, 2, 4, 8].map((now) => nextZoom(range, now))).toEqual([2, 4, 1, 1]);
  });

  it('begins at the widest that the lens has', () => {
    expect(nextZoom({ min: 0.5, max: 3 }, 0)).toBe(0.5);
  });

  it('is nothing to choose where the lens has one factor, or none is known', () => {
    expect(nextZoom({ min: 1, max: 1.5 }, 1)).toBeNull();
    expect(nextZoom({}, 1)).toBeNull();
  });
});
