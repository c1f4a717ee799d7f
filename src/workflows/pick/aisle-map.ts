// A schematic map of the aisles from their bins' coordinates, with the walk from where the picker stands.
import type { PlacedLocation } from '../../domain/catalogue/definitions.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawnAisle {
  readonly aisle: number;
  readonly x: number;
  readonly is: 'target' | 'here' | 'other';
}

export interface AisleMap {
  readonly width: number;
  readonly height: number;
  readonly aisles: readonly DrawnAisle[];
  /** Racks between the aisles, as rectangles from `top` to `bottom`. */
  readonly racks: readonly { readonly x: number; readonly width: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly target: Point & { readonly side: 'left' | 'right' };
  readonly here: Point | null;
  /** The corners of the walk, first where the picker stands. */
  readonly walk: readonly Point[];
  /** Bins of stops that are still open. */
  readonly open: readonly Point[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const fewest = 4;
const margin = { top: 16, bottom: 34 };
const crossAisle = 9;

/** Aisles run along the axis in which the bins of one aisle are spread. */
function alongY(bins: readonly PlacedLocation[]): boolean {
  const aisles = [...new Set(bins.map(({ aisle }) => aisle))];
  const spread = (pick: (bin: PlacedLocation) => number) =>
    aisles.reduce((sum, aisle) => {
      const values = bins.filter((bin) => bin.aisle === aisle).map(pick);
      return sum + Math.max(...values) - Math.min(...values);
    }, 0);
  return spread(({ y }) => y) >= spread(({ x }) => x);
}

function window(from: number, to: number, known: readonly number[]): readonly number[] {
  const least = Math.min(...known, from, to);
  let first = Math.max(least, Math.min(from, to) - 1);
  let last = Math.max(from, to) + 1;
  while (last - first + 1 < fewest) {
    if (first > Math.max(1, least)) first -= 1;
    else last += 1;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Through the cross aisle at the end that is nearer for both; within one aisle straight. */
function walkBetween(here: Point, target: Point, top: number, bottom: number): readonly Point[] {
  if (here.x === target.x) return [here, target];
  const over = here.y - top + (target.y - top);
  const under = bottom - here.y + (bottom - target.y);
  const y = over < under ? top - crossAisle : bottom + crossAisle;
  return [here, { x: here.x, y }, { x: target.x, y }, target];
}

/**
 * `bins` are all that the device has of the target's zone. Coordinates in metres; what comes back is in the
 * units of a drawing of `size`, its y downwards.
 */
export function drawAisles(
  target: PlacedLocation,
  here: PlacedLocation | null,
  bins: readonly PlacedLocation[],
  open: ReadonlySet<string>,
  size: Size,
): AisleMap {
  const zone = bins.filter((bin) => bin.zone === target.zone);
  const start = here !== null && here.zone === target.zone ? here : null;
  const along = alongY(zone) ? ({ y }: PlacedLocation) => y : ({ x }: PlacedLocation) => x;
  const numbers = window(
    start?.aisle ?? target.aisle,
    target.aisle,
    zone.map(({ aisle }) => aisle),
  );
  const column = size.width / numbers.length;
  const top = margin.top;
  const bottom = size.height - margin.bottom;
  const depths = [...zone, target].map(along);
  const [low, high] = [Math.min(...depths), Math.max(...depths)];
  const inset = 14;
  const depthOf = (bin: PlacedLocation) =>
    high === low
      ? (top + bottom) / 2
      : bottom - inset - ((along(bin) - low) / (high - low)) * (bottom - top - 2 * inset);
  const middle = (aisle: number) => (numbers.indexOf(aisle) + 0.5) * column;
  const pointOf = (bin: PlacedLocation): Point => ({ x: middle(bin.aisle), y: depthOf(bin) });
  const to = pointOf(target);
  const from = start === null ? null : pointOf(start);
  const rackWidth = column * 0.5;
  return {
    ...size,
    top,
    bottom,
    aisles: numbers.map((aisle) => ({
      aisle,
      x: middle(aisle),
      is: aisle === target.aisle ? 'target' : aisle === start?.aisle ? 'here' : 'other',
    })),
    racks: Array.from({ length: numbers.length + 1 }, (_, i) => {
      const left = Math.max(0, i * column - rackWidth / 2);
      return { x: left, width: Math.min(size.width, i * column + rackWidth / 2) - left };
    }),
    target: { ...to, side: target.side },
    here: from,
    walk: walkBetween(from ?? { x: to.x, y: bottom + crossAisle }, to, top, bottom),
    open: zone
      .filter((bin) => open.has(bin.code) && bin.code !== target.code && numbers.includes(bin.aisle))
      .map(pointOf),
  };
}

/** A path in SVG's words with its corners rounded by `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const towards = (from: Point, to: Point) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  };
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      if (before === undefined) return `M${at(point)}`;
      if (after === undefined) return `L${at(point)}`;
      return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
    })
    .join('');
}
