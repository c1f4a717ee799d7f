// The order in which a pick list is walked. Serpentine for now: up the odd aisles, down the even ones.
import type { PickStop } from './model.ts';

/** Where a bin is, as far as a walk cares. */
export interface Spot {
  readonly zone: string;
  readonly aisle: number;
  readonly bay: number;
  readonly level: string;
  readonly position: string;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Ascending in the order of the walk; total, so that every device walks alike. */
export function compareSpots(a: Spot, b: Spot): number {
  const upwards = a.aisle % 2 === 1;
  return (
    byText(a.zone, b.zone) ||
    a.aisle - b.aisle ||
    (upwards ? a.bay - b.bay : b.bay - a.bay) ||
    byText(a.level, b.level) ||
    byText(a.position, b.position)
  );
}

export type SpotOf = (location: string) => Spot | undefined;

/** Stops whose bins nobody has placed come last, as the server numbered them. */
function compareStops(a: PickStop, b: PickStop, spotOf: SpotOf): number {
  const [spotA, spotB] = [spotOf(a.location), spotOf(b.location)];
  if (spotA === undefined || spotB === undefined) {
    return Number(spotA === undefined) - Number(spotB === undefined) || a.n - b.n;
  }
  return compareSpots(spotA, spotB) || a.n - b.n;
}

/**
 * The stop to walk to from `here` (null: from the beginning): the next open one onward, else the first of
 * them, so that what was jumped over comes round again. Skipped ones come after all open ones.
 */
export function nextStop(stops: readonly PickStop[], spotOf: SpotOf, here: PickStop | null): PickStop | null {
  const open = stops.filter(({ state }) => state.is === 'open');
  const candidates = open.length > 0 ? open : stops.filter(({ state }) => state.is === 'skipped');
  const walk = candidates.toSorted((a, b) => compareStops(a, b, spotOf));
  const onward = here === null ? undefined : walk.find((stop) => compareStops(stop, here, spotOf) > 0);
  return onward ?? walk[0] ?? null;
}
