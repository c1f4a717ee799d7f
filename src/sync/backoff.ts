// How long to wait after a failure: exponential with full jitter and a cap, so that a floor of handhelds that lost
// the same server doesn't come back as one. SYNC.md D8.

/** In ms. */
export interface Backoff {
  readonly first: number;
  readonly cap: number;
}

export const usualBackoff: Backoff = { first: 1_000, cap: 60_000 };

/** `failures` in a row, from 1; `random` from 0 to below 1. */
export const backoffDelay = ({ first, cap }: Backoff, failures: number, random: number): number =>
  Math.round(random * Math.min(cap, first * 2 ** Math.min(failures - 1, 30)));
