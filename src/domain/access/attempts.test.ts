import { describe, expect, it } from 'vitest';
import { type Attempts, failedAgain, freeAttempts, noAttempts, triesLeft, waitLeft } from './attempts.ts';

const afterFailures = (count: number, now: number): Attempts =>
  Array.from({ length: count }).reduce<Attempts>((attempts) => failedAgain(attempts, now), noAttempts);

describe('attempts at a PIN', () => {
  it('are free five times', () => {
    expect(triesLeft(noAttempts)).toBe(freeAttempts);
    expect(waitLeft(afterFailures(freeAttempts - 1, 1000), 1000)).toBe(0);
    expect(triesLeft(afterFailures(freeAttempts - 1, 1000))).toBe(1);
  });

  it('then wait, twice as long each time, up to a quarter of an hour', () => {
    const waits = [5, 6, 7, 8, 9, 10, 11, 60].map(
      (count) => waitLeft(afterFailures(count, 1000), 1000) / 1000,
    );
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('through a whole shift are fewer than a hundred', () => {
    let [now, tries, attempts] = [0, 0, noAttempts];
    while (now < 16 * 3_600_000) {
      attempts = failedAgain(attempts, now);
      now += waitLeft(attempts, now);
      tries += 1;
    }
    expect(tries).toBeLessThan(100);
  });
});
