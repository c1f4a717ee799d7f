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

  it('name the label printers as JSON, on port 9100 where none is given', () => {
    const printers = [
      { name: 'Dock', host: 'zebra-1.lan' },
      { name: 'Shelf', host: '10.0.0.9', port: 6101 },
    ];
    expect(readConfiguration({ PRINTERS: JSON.stringify(printers) }).PRINTERS).toEqual([
      { name: 'Dock', host: 'zebra-1.lan', port: 9100 },
      { name: 'Shelf', host: '10.0.0.9', port: 6101 },
    ]);
  });

  it.each([
    ['no JSON', 'zebra-1.lan', 'is not JSON'],
    ['no list', '{}', 'array'],
    ['without a host', '[{"name":"Dock"}]', '0.host'],
    ['on a port that is none', '[{"name":"Dock","host":"a","port":0}]', '0.port'],
    [
      'two of one name',
      '[{"name":"Dock","host":"a"},{"name":"Dock","host":"b"}]',
      'names two printers alike',
    ],
  ])('stop the start with a sentence where the printers are %s', (_what, text, said) => {
    expect(() => readConfiguration({ PRINTERS: text })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(new RegExp(`PRINTERS.*${said}`)) }),
    );
  });
});
