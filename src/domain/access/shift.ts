// How long an operator may work on what the device last heard. Times in ms, on the server's clock.

/** The shift lease: so long after the roster was pulled may an operator sign in offline. */
export const shiftLease = 16 * 3_600_000;

/** So long after the last use the badge alone unlocks (HANDHELD.md). */
export const badgeAloneFor = 10 * 60_000;
