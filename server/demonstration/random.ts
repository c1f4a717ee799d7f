// Chance that repeats itself: the same seed makes the same warehouse.

/** From 0 up to but not including 1. */
export type Random = () => number;

/** mulberry32 (T. Ettinger): 32 bits of state, good enough to draw a warehouse with, never for a secret. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

export function oneOf<T>(random: Random, all: readonly [T, ...T[]]): T {
  return all[between(random, 0, all.length - 1)] ?? all[0];
}

/** All of them in a drawn sequence (Fisher–Yates). */
export function shuffled<T>(random: Random, all: readonly T[]): T[] {
  const drawn = [...all];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = between(random, 0, last);
    const [a, b] = [drawn[last], drawn[other]];
    if (a !== undefined && b !== undefined) [drawn[last], drawn[other]] = [b, a];
  }
  return drawn;
}
