import { describe, expect, it } from 'vitest';
import { badgeSecretOf, badgeText, newBadgeSecret } from './badge.ts';

const random = (length: number) => Uint8Array.from({ length }, (_, index) => index * 7);

describe('a badge', () => {
  it('gives back the secret it was printed with', () => {
    const secret = newBadgeSecret(random);
    expect(badgeText(secret)).toMatch(/^TLH-B-\w{18}$/);
    expect(badgeSecretOf(badgeText(secret))).toBe(secret);
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
    ]) {
      expect(badgeSecretOf(text)).toBeNull();
    }
  });
});
