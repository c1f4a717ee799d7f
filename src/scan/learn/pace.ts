// How fast the scanner types, and so how long to wait for it.
import type { Delivery } from '../observation.ts';
import { paceLimits, pauseLimits } from '../wedge-profile.ts';
import type { WedgeProfile } from '../wedge-profile-schema.ts';

export interface Pace {
  /** The longest time between two characters, in ms, rounded up. */
  readonly longest: number;
  /** In a text field it is too slow to be told from a person. */
  readonly slow: boolean;
}

/** How much longer than the longest time seen may be waited: a busy device stutters. */
const leeway = 3;

const gapsOf = ({ times }: Delivery): number[] => times.slice(1).map((at, n) => at - (times[n] ?? at));

const within = (value: number, { least, most }: { readonly least: number; readonly most: number }) =>
  Math.min(most, Math.max(least, Math.ceil(value)));

export function learnPace(deliveries: readonly Delivery[]): Pace {
  const longest = Math.ceil(Math.max(0, ...deliveries.flatMap(gapsOf)));
  return { longest, slow: longest >= paceLimits.most };
}

/** Silence ends a scan only where some scan had no key to end it. */
export const endOf = (deliveries: readonly Delivery[], { longest }: Pace): WedgeProfile['end'] =>
  deliveries.every(({ ended }) => ended !== null)
    ? { by: 'key' }
    : { by: 'pause', after: within(longest * leeway, pauseLimits) };

export const fieldPaceOf = ({ longest }: Pace): number => within(longest * 1.5, paceLimits);
