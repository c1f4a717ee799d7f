import { describe, expect, it } from 'vitest';
import type { PlacedLocation } from '../../domain/catalogue/definitions.ts';
import { drawAisles, roundedPath } from './aisle-map.ts';

const bin = (aisle: number, bay: number, zone = 'A'): PlacedLocation => ({
  code: `${zone}-${aisle}-${bay}`,
  type: 'pick-face',
  zone,
  aisle,
  bay,
  level: 'A',
  position: '1',
  side: bay % 2 === 0 ? 'right' : 'left',
  x: aisle * 4,
  y: bay * 1.2,
  checkDigits: '11',
});

const bins = [1, 2, 3, 4, 5, 6].flatMap((aisle) => [1, 5, 9, 12].map((bay) => bin(aisle, bay)));
const size = { width: 320, height: 186 };
const draw = (to: PlacedLocation, from: PlacedLocation | null, open: string[] = []) =>
  drawAisles(to, from, bins, new Set(open), size);

describe('the map of the aisles', () => {
  it('walks straight within an aisle', () => {
    const map = draw(bin(3, 9), bin(3, 1));
    expect(map.walk).toHaveLength(2);
    expect(map.walk[0]?.x).toBe(map.walk[1]?.x);
  });

  it('crosses over at the end that is nearer', () => {
    const far = draw(bin(3, 12), bin(2, 9));
    expect(far.walk.map(({ y }) => y < far.top)).toEqual([false, true, true, false]);
    const near = draw(bin(3, 1), bin(2, 5));
    expect(near.walk.map(({ y }) => y > near.bottom)).toEqual([false, true, true, false]);
  });

  it('comes from the cross aisle where nobody knows from where, or from another zone', () => {
    for (const from of [null, bin(2, 1, 'B')]) {
      const map = draw(bin(2, 5), from);
      expect(map.here).toBeNull();
      expect(map.walk[0]?.y).toBeGreaterThan(map.bottom);
    }
  });

  it('shows both ends, their neighbours and never fewer than four aisles', () => {
    expect(draw(bin(1, 5), bin(1, 1)).aisles.map(({ aisle }) => aisle)).toEqual([1, 2, 3, 4]);
    expect(draw(bin(6, 5), bin(2, 1)).aisles.map(({ aisle }) => aisle)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('marks open bins on it, but not the one walked to', () => {
    const map = draw(bin(2, 5), null, ['A-2-5', 'A-3-9', 'A-6-1']);
    expect(map.open).toHaveLength(1);
  });

  it('draws everything within its size, also where aisles run along x or one bin is known', () => {
    const turned = bins.map((b) => ({ ...b, x: b.y, y: b.x }));
    const target = { ...bin(3, 9), x: bin(3, 9).y, y: bin(3, 9).x };
    const maps = [
      drawAisles(target, null, turned, new Set(), size),
      drawAisles(bin(3, 9), null, [], new Set(), size),
    ];
    for (const map of maps) {
      for (const { x, y } of map.walk) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(size.height);
      }
    }
    expect(maps[0]?.target.y).toBeCloseTo(draw(bin(3, 9), null).target.y);
  });
});

describe('a path with rounded corners', () => {
  it('turns by a curve and ends where it should', () => {
    const path = roundedPath(
      [
        { x: 0, y: 0 },
        { x: 0, y: 20 },
        { x: 30, y: 20 },
      ],
      5,
    );
    expect(path).toBe('M0.0 0.0L0.0 15.0Q0.0 20.0 5.0 20.0L30.0 20.0');
  });
});
