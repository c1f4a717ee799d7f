import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, hasCheckDigit } from './check-digit.ts';
import { expandUpcE, gtin14, upcE } from './gtin.ts';

describe('check digits (GS1 General Specifications 7.9)', () => {
  it('agrees with published numbers of each length', () => {
    for (const number of [
      '9506000134352',
      '036000291452',
      '96385074',
      '19506000134359',
      '106141412345678908',
    ]) {
      expect(hasCheckDigit(number), number).toBe(true);
    }
  });

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{13}$/),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const number = body + checkDigit(body);
          const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
          expect(hasCheckDigit(number)).toBe(true);
          expect(hasCheckDigit(wrong)).toBe(false);
        },
      ),
    );
  });

  it('takes nothing but digits', () => {
    for (const text of ['', '0', 'A', '950600013435X', '٣٣']) expect(hasCheckDigit(text)).toBe(false);
  });
});

describe('trade item numbers', () => {
  it('tells every length as 14 digits, and no other length', () => {
    expect(gtin14('96385074')).toBe('00000096385074');
    expect(gtin14('036000291452')).toBe('00036000291452');
    expect(gtin14('9506000134352')).toBe('09506000134352');
    expect(gtin14('9506000134353')).toBeNull();
    expect(gtin14('00')).toBeNull();
  });

  it('expands UPC-E by each of its four patterns', () => {
    expect(expandUpcE('04252614')).toBe('042100005264');
    expect(expandUpcE('01234531')).toBe('012300000451');
    expect(expandUpcE('01234543')).toBe('012340000053');
    expect(expandUpcE('01234565')).toBe('012345000065');
    expect(expandUpcE('21234565')).toBeNull();
    expect(upcE('04252614')).toBe('00042100005264');
    expect(upcE('04252615')).toBeNull();
  });
});
