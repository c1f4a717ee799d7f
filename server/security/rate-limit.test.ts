import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.ts';

const rate = { burst: 3, refill: 3_000 };

describe('a rate limiter', () => {
  it('lets a burst through, then says how long to wait', () => {
    let now = 0;
    const limiter = new RateLimiter(rate, () => now);
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 1_000]);
    expect(limiter.take('b')).toBe(0);
    now += 999;
    expect(limiter.take('a')).toBe(1);
    now += 1;
    expect(limiter.take('a')).toBe(0);
  });

  it('says how long to wait without taking a try', () => {
    const limiter = new RateLimiter(rate, () => 0);
    for (let index = 0; index < 9; index++) expect(limiter.wait('a')).toBe(0);
    for (let index = 0; index < 3; index++) limiter.take('a');
    expect(limiter.wait('a')).toBe(1_000);
    expect(limiter.wait('b')).toBe(0);
  });

  it('forgives after a success', () => {
    const limiter = new RateLimiter(rate, () => 0);
    for (let index = 0; index < 4; index++) limiter.take('a');
    limiter.forgive('a');
    expect(limiter.take('a')).toBe(0);
  });

  it('in any stretch of time lets no more through than the burst and what filled up', () => {
    const steps = fc.array(fc.nat(2_000), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (gaps) => {
        let now = 0;
        const limiter = new RateLimiter(rate, () => now);
        let through = 0;
        for (const gap of gaps) {
          now += gap;
          if (limiter.take('a') === 0) through += 1;
        }
        expect(through).toBeLessThanOrEqual(rate.burst + (now * rate.burst) / rate.refill);
      }),
    );
  });

  it('forgets the longest unused where too many come', () => {
    const limiter = new RateLimiter({ burst: 1, refill: 1_000 }, () => 0);
    limiter.take('first');
    for (let index = 0; index < 20_000; index++) limiter.take(`other ${index}`);
    expect(limiter.take('first')).toBe(0);
    expect(limiter.take('other 19999')).toBeGreaterThan(0);
  });
});
