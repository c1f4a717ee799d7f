// How often somebody may try. Counted in this process alone: it bounds load and guessing, and needs no exact sum.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './refusal.ts';

/** A bucket of `burst` tries that fills up again evenly within `refill` ms. Both are whole numbers. */
export interface Rate {
  readonly burst: number;
  readonly refill: number;
}

/** `credit` in whole units, of which each ms brings `burst` and each try costs `refill`: no rounding anywhere. */
interface Bucket {
  readonly credit: number;
  readonly at: number;
}

/** Buckets beyond this are forgotten, the longest unused first, so that memory is bounded whoever comes. */
const mostKeys = 20_000;

export class RateLimiter {
  readonly #rate: Rate;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `clock`: ms. */
  constructor(rate: Rate, clock: () => number) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Takes one try. Answers 0, or the ms to wait until there is one. */
  take(key: string): number {
    const now = this.#clock();
    const { burst, refill } = this.#rate;
    const credit = this.#creditOf(key, now);
    const missing = Math.max(0, refill - credit);
    this.#buckets.delete(key);
    this.#buckets.set(key, { credit: missing === 0 ? credit - refill : credit, at: now });
    if (this.#buckets.size > mostKeys) this.#forgetOldest();
    return Math.ceil(missing / burst);
  }

  /** As `take`, and takes nothing. */
  wait(key: string): number {
    const { burst, refill } = this.#rate;
    return Math.ceil(Math.max(0, refill - this.#creditOf(key, this.#clock())) / burst);
  }

  /** Gives all tries back, after one that succeeded. */
  forgive(key: string): void {
    this.#buckets.delete(key);
  }

  #creditOf(key: string, now: number): number {
    const { burst, refill } = this.#rate;
    const full = burst * refill;
    const before = this.#buckets.get(key) ?? { credit: full, at: now };
    return Math.min(full, before.credit + Math.max(0, now - before.at) * burst);
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (oldest.done !== true) this.#buckets.delete(oldest.value);
  }
}

/** 429 with `Retry-After`; `wait` in ms. */
export const refuseTooMany = (c: Context, wait: number): Response => {
  const seconds = Math.ceil(wait / 1000);
  const message = `Too many tries. Wait ${seconds} s and try again.`;
  return refuse(c, 429, { code: 'too-many-tries', message }, seconds);
};

export function limited(limiter: RateLimiter, keyOf: (c: Context) => string): MiddlewareHandler {
  return async (c, next) => {
    const wait = limiter.take(keyOf(c));
    return wait === 0 ? next() : refuseTooMany(c, wait);
  };
}
