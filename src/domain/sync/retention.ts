// How long a device holds what the server has: long enough to refill one that was restored from a backup. SYNC.md D5.

/** ms of server time. */
export const keptAfterAcknowledge = 7 * 24 * 60 * 60 * 1000;

/** `since`: the server's time when it had it; null: it hasn't. */
export const mayForget = (since: number | null, serverTime: number): boolean =>
  since !== null && since < serverTime - keptAfterAcknowledge;
