// How often a PIN may be tried: five times freely, then after waits that grow. Pure; the device keeps the record.

/** `waitUntil`: on the clock of what has surely passed (see the device's highest time), ms; 0 where nobody waits. */
export interface Attempts {
  readonly failures: number;
  readonly waitUntil: number;
}

export const freeAttempts = 5;
const firstWait = 30_000;
const longestWait = 15 * 60_000;

export const noAttempts: Attempts = { failures: 0, waitUntil: 0 };

/** ms that the operator still waits. */
export const waitLeft = (attempts: Attempts, now: number): number => Math.max(0, attempts.waitUntil - now);

/** After one more wrong PIN: from the fifth on each doubles the wait, up to a quarter of an hour. */
export function failedAgain(attempts: Attempts, now: number): Attempts {
  const failures = attempts.failures + 1;
  if (failures < freeAttempts) return { failures, waitUntil: 0 };
  return { failures, waitUntil: now + Math.min(longestWait, firstWait * 2 ** (failures - freeAttempts)) };
}

/** Tries left before the next wait. */
export const triesLeft = (attempts: Attempts): number => Math.max(0, freeAttempts - attempts.failures);
