import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeBars, badgeSecretOf, badgeText, newBadgeSecret } from './badge.ts';

const random = (length: number) => Uint8Array.from({ length }, (_, index) => index * 7);

describe('a badge', () => {
  it('gives back the secret it was printed with', () => {
    const secret = newBadgeSecret(random);
    expect(badgeText(secret)).toMatch(/^TLH-B-\w{18}$/);
    expect(badgeSecretOf(badgeText(secret))).toBe(secret);
  });

  it('gives it back by its bars too, for a scanner that reads nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const secret = newBadgeSecret((length) => bytes.slice(0, length).map((byte) => byte % 248));
        const bars = badgeBars(badgeText(secret));
        expect(bars).toMatch(/^TB\d{28}$/);
        expect(badgeSecretOf(bars.toLowerCase())).toBe(secret);
      }),
    );
  });

  it('is told from every other code', () => {
    const secret = newBadgeSecret(random);
    for (const text of [
      '',
      'TLH-B-',
      `TLH-C-${secret}`,
      secret,
      `TLH-B-${secret}A`,
      'TLH-B-000000000000000000',
      `TB${'9'.repeat(28)}`,
      `TB${'1'.repeat(27)}`,
    ]) {
      expect(badgeSecretOf(text)).toBeNull();
    }
  });
});
