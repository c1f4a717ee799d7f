// The calendar of counts: how often a location's turn comes, by how often its items are picked, and whose turn it is today.
import type { ItemDetails } from '../catalogue/definitions.ts';

export type Velocity = NonNullable<ItemDetails['velocity']>;

/** Days from one count of a location to the next, by the quickest item in it. */
export type CountCalendar = Readonly<Record<Velocity, number>>;

/** `countedAt`: ms since 1970; null: never. `open`: somebody has been asked to count it already. */
export interface Countable {
  readonly location: string;
  readonly velocity: Velocity;
  readonly countedAt: number | null;
  readonly open: boolean;
}

const day = 24 * 3_600_000;
const dayOf = (at: number) => Math.floor(at / day);

/**
 * Whose turn it is on the day of `now` (ms since 1970, days of UTC): of each class those whose time is up, the longest
 * uncounted first, and at most its daily share, so that a warehouse that begins to count isn't asked for all of it at
 * once. None that was counted that day, or is being counted.
 */
export function dueOn(now: number, places: readonly Countable[], calendar: CountCalendar): readonly string[] {
  return (Object.keys(calendar) as Velocity[]).flatMap((velocity) => {
    const mine = places.filter((place) => place.velocity === velocity);
    const share = Math.ceil(mine.length / calendar[velocity]);
    const late = ({ countedAt, open }: Countable) =>
      !open && (countedAt === null || dayOf(now) - dayOf(countedAt) >= calendar[velocity]);
    return mine
      .filter(late)
      .toSorted((a, b) => (a.countedAt ?? 0) - (b.countedAt ?? 0) || (a.location < b.location ? -1 : 1))
      .slice(0, share)
      .map(({ location }) => location);
  });
}
