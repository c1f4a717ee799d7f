import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

const weight = { prefix: '21', item: 5, value: 'weight', digits: 5, decimals: 3, checkDigit: 'none' };

describe('a site’s settings', () => {
  it('are as usual where none is given', () => {
    expect(readConfiguration({})).toMatchObject({ PORT: 8080, PIN_LENGTH: 6, SHOP_CODES: [], PRINTERS: [] });
  });

  it('name the days of the count calendar by class', () => {
    expect(readConfiguration({ COUNT_DAYS: '7,30,90' }).COUNT_DAYS).toEqual({ A: 7, B: 30, C: 90 });
    expect(() => readConfiguration({ COUNT_DAYS: '7,0,90' })).toThrow(/COUNT_DAYS/);
  });

  it('name the shop’s own codes as JSON', () => {
    expect(readConfiguration({ SHOP_CODES: JSON.stringify([weight]) }).SHOP_CODES).toEqual([weight]);
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', '{}'],
    ['a prefix that GS1 doesn’t leave to shops', JSON.stringify([{ ...weight, prefix: '50' }])],
    ['more digits than an EAN-13 has', JSON.stringify([{ ...weight, digits: 6 }])],
  ])('stop the start with a sentence where the codes are %s', (_what, text) => {
    expect(() => readConfiguration({ SHOP_CODES: text })).toThrow(/SHOP_CODES/);
  });
});
