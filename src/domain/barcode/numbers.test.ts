import { describe, expect, it } from 'vitest';
import type { Meaning } from './meaning.ts';
import { numberMeaning } from './numbers.ts';
import type { Symbology } from './symbology.ts';

/** The GTIN or SSCC, the problem, or null. */
function read(text: string, symbology: Symbology = 'unknown'): string | null {
  const meaning: Meaning | null = numberMeaning(text, symbology, []);
  switch (meaning?.is) {
    case 'item':
      return meaning.gtin;
    case 'unit':
      return meaning.code;
    case 'bad':
      return meaning.problem;
    default:
      return null;
  }
}

describe('eight digits', () => {
  it('are UPC-E where the reader says UPC, EAN-8 where it says so', () => {
    expect(read('04252614', 'ean')).toBe('00042100005264');
    expect(read('01234565', 'ean')).toBe('00012345000065');
    expect(read('01234565', 'ean-8')).toBe('00000001234565');
    expect(read('96385074', 'ean')).toBe('00000096385074');
    expect(read('04252615', 'ean')).toBe('check-digit');
    expect(read('96385075', 'ean-8')).toBe('check-digit');
  });

  it('of number system 1 expand likewise', () => {
    expect(read('14252611', 'ean')).toBe('00142100005261');
  });

  it('of which nobody says anything are what their check digit proves, a leading 0 being UPC-E', () => {
    expect(read('04252614')).toBe('00042100005264');
    expect(read('01234565')).toBe('00012345000065');
    expect(read('96385074')).toBe('00000096385074');
    expect(read('96385075')).toBeNull();
    expect(read('00000000')).toBeNull();
  });
});

describe('what the symbology rules out', () => {
  it('Code 39, Codabar and their like have never carried a GTIN', () => {
    for (const text of ['9506000134352', '96385074', '19506000134359', '106141412345678908']) {
      expect(read(text, 'other')).toBeNull();
    }
  });

  it('interleaved 2 of 5 carries fourteen digits or something else', () => {
    expect(read('19506000134359', 'itf')).toBe('19506000134359');
    expect(read('19506000134358', 'itf')).toBe('check-digit');
    expect(read('036000291452', 'itf')).toBeNull();
    expect(read('106141412345678908', 'itf')).toBeNull();
  });

  it('EAN has its lengths and nothing else', () => {
    for (const text of ['1234567', '123456789', 'ABC', '95060001343521']) {
      expect(['malformed-element-string', 'check-digit']).toContain(read(text, 'ean'));
    }
    expect(read('036000291452', 'ean-8')).toBe('malformed-element-string');
  });

  it('in Code 128 or a QR code a number is a GTIN only where its check digit says so', () => {
    expect(read('9506000134352', 'plain')).toBe('09506000134352');
    expect(read('9506000134353', 'plain')).toBeNull();
  });
});

describe('an EAN with an add-on', () => {
  it('is the EAN: issue and price mean nothing to a warehouse', () => {
    expect(read('977123456700312', 'ean-with-add-on')).toBe('09771234567003');
    expect(read('978020137962451234', 'ean-with-add-on')).toBe('09780201379624');
    expect(read('9780201379624 51234', 'ean-with-add-on')).toBe('09780201379624');
    expect(read('03600029145212', 'ean-with-add-on')).toBe('00036000291452');
    expect(read('977123456700412', 'ean-with-add-on')).toBe('check-digit');
  });

  it('is told without an identifier only by the prefixes of books and magazines', () => {
    expect(read('977123456700312')).toBe('09771234567003');
    expect(read('9780201379624 51234')).toBe('09780201379624');
    expect(read('977123456700412')).toBeNull();
    expect(read('950600013435212')).toBeNull();
  });

  it('alone is a part of a code', () => {
    expect(read('12', 'add-on')).toBe('missing-companion');
    expect(read('51234', 'add-on')).toBe('missing-companion');
  });
});

describe('longer numbers', () => {
  it('are an SSCC where the check digit says so', () => {
    expect(read('106141412345678908')).toBe('106141412345678908');
    expect(read('00106141412345678908')).toBe('106141412345678908');
    expect(read('00106141412345678909')).toBe('check-digit');
    expect(read('106141412345678909')).toBeNull();
    expect(read('000000000000000000')).toBeNull();
  });

  it('name a wrong check digit in whichever place it is', () => {
    for (const right of ['9506000134352', '036000291452', '19506000134359']) {
      for (let at = 0; at < right.length; at += 1) {
        const wrong = right.slice(0, at) + ((Number(right[at]) + 1) % 10) + right.slice(at + 1);
        expect(read(wrong), wrong).toBe('check-digit');
      }
    }
  });

  it('of zeros number nothing', () => {
    for (const length of [12, 13, 14]) expect(read('0'.repeat(length))).toBe('bad-value');
  });
});
