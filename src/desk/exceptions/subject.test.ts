import { describe, expect, it } from 'vitest';
import { addressOf, subjectOf } from './subject.ts';

describe('where a thing can be looked at', () => {
  it.each([
    ['order web:7', '/orders/web%3A7'],
    ['order-line web:7/2', '/orders/web%3A7'],
    ['pick-list L1', '/pick-lists/L1'],
    ['notice Lumen:7', '/inbound/Lumen%3A7'],
    ['notice-line Lumen:7/0002', '/inbound/Lumen%3A7'],
    ['api-key k1', '/api-keys'],
    ['unit T 1', '/events?about=unit+T+1'],
  ])('%s: %s', (subject, address) => {
    expect(addressOf(subjectOf(subject))).toBe(address);
  });
});
