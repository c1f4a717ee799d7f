import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInBox, type Region, regionUnder, type Size, shrinkTo } from './region.ts';

const wide: Size = { width: 1280, height: 720 };

describe('what lies under a part of the box', () => {
  it('is all of the picture under all of a box of its shape', () => {
    const box = { width: 320, height: 180 };
    expect(regionUnder({ x: 0, y: 0, ...box }, box, wide)).toEqual({ x: 0, y: 0, ...wide });
  });

  it('leaves out what a narrower box cuts off at both sides', () => {
    const box = { width: 360, height: 240 };
    expect(regionUnder({ x: 0, y: 0, ...box }, box, wide)).toEqual({
      x: 100,
      y: 0,
      width: 1080,
      height: 720,
    });
  });

  it('leaves out what a flatter box cuts off above and below', () => {
    const box = { width: 640, height: 180 };
    expect(regionUnder({ x: 0, y: 0, ...box }, box, wide)).toEqual({
      x: 0,
      y: 180,
      width: 1280,
      height: 360,
    });
  });

  it('is the band of the aiming frame, in pixels of the picture', () => {
    const band = { x: 12, y: 60, width: 336, height: 120 };
    expect(regionUnder(band, { width: 360, height: 240 }, wide)).toEqual({
      x: 136,
      y: 180,
      width: 1008,
      height: 360,
    });
  });

  it('is nothing while there is no picture or no box', () => {
    const part = { x: 0, y: 0, width: 10, height: 10 };
    expect(regionUnder(part, { width: 360, height: 240 }, { width: 0, height: 0 })).toBeNull();
    expect(regionUnder(part, { width: 0, height: 0 }, wide)).toBeNull();
    expect(regionUnder({ ...part, x: 900 }, { width: 360, height: 240 }, wide)).toBeNull();
  });

  const size = fc.record({
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });
  const part: fc.Arbitrary<Region> = fc.record({
    x: fc.integer({ min: -500, max: 4000 }),
    y: fc.integer({ min: -500, max: 4000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 4000 }),
  });

  it('never reaches out of the picture, and contains what is shown in the part', () => {
    fc.assert(
      fc.property(part, size, size, (asked, box, picture) => {
        const region = regionUnder(asked, box, picture);
        if (region === null) return;
        expect(Math.min(region.x, region.y)).toBeGreaterThanOrEqual(0);
        expect(region.x + region.width).toBeLessThanOrEqual(picture.width);
        expect(region.y + region.height).toBeLessThanOrEqual(picture.height);
        const middle = { x: region.x + region.width / 2, y: region.y + region.height / 2 };
        const shown = placeInBox(middle, box, picture);
        const scale = Math.max(box.width / picture.width, box.height / picture.height);
        expect(shown.x).toBeGreaterThanOrEqual(asked.x - scale);
        expect(shown.x).toBeLessThanOrEqual(asked.x + asked.width + scale);
      }),
    );
  });
});

describe('a picture with more pixels than a code needs', () => {
  it('is shrunk to the longest side that is wanted, and a smaller one is left alone', () => {
    expect(shrinkTo({ width: 3840, height: 2160 }, 1280)).toBeCloseTo(1 / 3);
    expect(shrinkTo({ width: 400, height: 1280 }, 1280)).toBe(1);
    expect(shrinkTo({ width: 400, height: 300 }, 1280)).toBe(1);
  });
});
