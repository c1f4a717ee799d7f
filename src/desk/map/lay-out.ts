// From the locations of one level to a plan: where each is drawn, in metres. Bins of one place stand side by side.
import type { Bin } from '../../domain/desk/warehouse-map.ts';

/** `x`, `y`: the corner nearest to the warehouse's corner. */
export interface Cell {
  readonly bin: Bin;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Metres: how deep a rack is and how long a bay, where the locations don't say that there is less room. */
const depth = 1.1;
const longest = 3;
const usual = 1.2;
/** Of a bay's length, so that two neighbours don't touch. */
const filled = 0.9;

const groupBy = <Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, Each[]> => {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
};

/** The smallest distance between two different numbers; null where there are no two. */
function smallestGap(numbers: readonly number[]): number | null {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  let gap: number | null = null;
  for (const [n, number] of sorted.entries()) {
    const before = sorted[n - 1];
    // What is nearer than a hand is a slip of the measuring, not a neighbour.
    if (before === undefined || number - before < 0.1) continue;
    gap = Math.min(gap ?? Number.POSITIVE_INFINITY, number - before);
  }
  return gap;
}

/** The smallest distance of two neighbours in a row of bins; the usual one where none has a neighbour. */
function nearest(
  bins: readonly Bin[],
  rowOf: (bin: Bin) => number,
  along: (bin: Bin) => number,
  usually: number,
): number {
  const rows = groupBy(bins, (bin) => String(rowOf(bin)));
  const gaps = [...rows.values()].flatMap((row) => smallestGap(row.map(along)) ?? []);
  return gaps.length === 0 ? usually : Math.min(...gaps);
}

export function layOut(bins: readonly Bin[]): Cell[] {
  const [x, y] = [(bin: Bin) => bin.x, (bin: Bin) => bin.y];
  const size = {
    width: Math.min(depth, nearest(bins, y, x, depth) * filled),
    height: Math.min(longest, nearest(bins, x, y, usual)) * filled,
  };
  return [...groupBy(bins, ({ x, y }) => `${x} ${y}`).values()].flatMap((there) => {
    const height = size.height / there.length;
    return there.map((bin, n) => ({
      bin,
      x: bin.x - size.width / 2,
      y: bin.y - size.height / 2 + n * height,
      width: size.width,
      height,
    }));
  });
}

/** Around all of them with so many metres to spare. */
export function boundsOf(cells: readonly Cell[], spare: number): Bounds {
  if (cells.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  for (const { x, y, width, height } of cells) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return {
    x: left - spare,
    y: top - spare,
    width: right - left + 2 * spare,
    height: bottom - top + 2 * spare,
  };
}

/** Lying on its side: an aisle is long, and a screen is wide. */
export const turned = ({ bin, x, y, width, height }: Cell): Cell => ({
  bin,
  x: y,
  y: x,
  width: height,
  height: width,
});

/** The outlines of many cells as one path: drawn at once, however many they are. */
export const pathOf = (cells: readonly Cell[]): string =>
  cells.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');

/** The bin at a point of the plan; null: there is none. */
export const binAt = (cells: readonly Cell[], point: { readonly x: number; readonly y: number }) =>
  cells.find(
    ({ x, y, width, height }) =>
      point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height,
  )?.bin ?? null;

export interface AisleLabel {
  readonly aisle: number;
  readonly x: number;
  readonly y: number;
}

/** Above the first bay of each aisle; aisle 0 is where goods come and go, and has no number. */
export const aisleLabels = (cells: readonly Cell[]): AisleLabel[] =>
  [...groupBy(cells, ({ bin }) => String(bin.aisle)).values()].flatMap((there) => {
    const aisle = there[0]?.bin.aisle ?? 0;
    const { x, y, width } = boundsOf(there, 0);
    return aisle === 0 ? [] : [{ aisle, x: x + width / 2, y }];
  });
