import { describe, expect, it } from 'vitest';
import type { Bin } from '../../domain/desk/warehouse-map.ts';
import { aisleLabels, binAt, boundsOf, layOut, pathOf, turned } from './lay-out.ts';

const bin = (code: string, aisle: number, x: number, y: number): Bin => ({
  code,
  zone: 'A',
  aisle,
  level: 'A',
  type: 'pick-face',
  x,
  y,
  state: 'empty',
});

/** Two aisles of four bays, a dock that stands in no row with them; at the first place of each there are two bins. */
const bins = [1, 2].flatMap((aisle) =>
  [0, 1, 2, 3].flatMap((bay) => {
    const code = `A-${aisle}-${bay}`;
    const place = [aisle, aisle * 4, bay * 1.4] as const;
    return bay === 0 ? [bin(`${code}-1`, ...place), bin(`${code}-2`, ...place)] : [bin(code, ...place)];
  }),
);
const cells = layOut([...bins, bin('DOCK', 0, 4.2, -5)]);

describe('the plan of a level', () => {
  it('draws each location where it is, and none upon another', () => {
    expect(cells).toHaveLength(bins.length + 1);
    expect(cells[0]?.width).toBeCloseTo(1.1);
    for (const one of cells) {
      for (const other of cells) {
        if (one === other) continue;
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y + 1e-9 ||
          other.y + other.height <= one.y + 1e-9;
        expect(apart, `${one.bin.code} and ${other.bin.code}`).toBe(true);
      }
    }
  });

  it('finds the bin at a point, and between bins none', () => {
    for (const { bin, x, y, width, height } of cells) {
      expect(binAt(cells, { x: x + width / 2, y: y + height / 2 })).toBe(bin);
    }
    expect(binAt(cells, { x: 6, y: 0 })).toBeNull();
  });

  it('holds all of it, also where all stands in one spot or there is nothing', () => {
    const { x, y, width, height } = boundsOf(cells, 1);
    for (const cell of cells) {
      expect(cell.x).toBeGreaterThan(x);
      expect(cell.y + cell.height).toBeLessThan(y + height);
      expect(cell.x + cell.width).toBeLessThan(x + width);
    }
    expect(layOut([bin('X', 0, 3, 3)])[0]?.height).toBeGreaterThan(0);
    expect(boundsOf([], 1).width).toBeGreaterThan(0);
  });

  it('lays an aisle on its side', () => {
    const aisle = cells.filter((cell) => cell.bin.aisle === 1);
    const upright = boundsOf(aisle, 0);
    expect(boundsOf(aisle.map(turned), 0)).toMatchObject({ width: upright.height, height: upright.width });
  });

  it('names each aisle where it begins, and not where goods come and go', () => {
    const labels = aisleLabels(cells);
    expect(labels.map(({ aisle }) => aisle)).toEqual([1, 2]);
    expect(labels[0]?.x).toBeCloseTo(4);
  });

  it('lays out and draws 20,000 locations as one path', () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      bin(`B-${n}`, 1 + Math.floor(n / 400), Math.floor(n / 400) * 3, (n % 400) * 1.2),
    );
    expect(pathOf(layOut(many)).split('M')).toHaveLength(20_001);
  });
});
