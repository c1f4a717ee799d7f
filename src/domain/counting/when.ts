// When something happened, as well as the server can know: a device's clock put right by its measured skew, within what
// the ledger itself saw. A clock never decides the order of the ledger (SYNC.md P5); here it only says what a person
// may have seen.

/** Server time, ms since 1970: it happened somewhere in it. −∞: nobody can say since when. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is known of a moment on a device. All in ms since 1970. */
export interface Told {
  /** By the device's own clock. */
  readonly wall: number;
  /** The device's clock less the server's, as its latest push showed it; null: it was never measured. */
  readonly skew: number | null;
  /** When the server had taken the latest event that the device then knew of; null: not known. It was later than that. */
  readonly knewOf: number | null;
  /** When the server took it. It was earlier than that. */
  readonly receivedAt: number;
}

/**
 * `uncertainty`: ms by which a measured skew may be wrong. A clock that contradicts what the ledger saw has been put
 * right since, or wrong: then nothing is believed but the server's own. Nor is one that nothing could contradict.
 */
export function stretchOf({ wall, skew, knewOf, receivedAt }: Told, uncertainty: number): Stretch {
  const unknown = { from: Number.NEGATIVE_INFINITY, to: receivedAt };
  if (skew === null || knewOf === null) return unknown;
  const at = wall - skew;
  if (at > receivedAt + uncertainty || at < knewOf - uncertainty) return unknown;
  return { from: at - uncertainty, to: Math.min(receivedAt, at + uncertainty) };
}
