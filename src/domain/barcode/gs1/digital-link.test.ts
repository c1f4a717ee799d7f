import { describe, expect, it } from 'vitest';
import { readDigitalLink } from './digital-link.ts';

/** `AI=value` of each element, a problem, or null. */
function read(address: string) {
  const found = readDigitalLink(address, 2026);
  if (found === null || found.is === 'bad') return found?.problem ?? null;
  return found.elements.map(({ identifier, value }) => `${identifier.ai}=${value}`).join(' ');
}

describe('Digital Links as the standard writes them (URI Syntax 1.6, section 4)', () => {
  it.each([
    ['https://id.gs1.org/01/09520123456788', '01=09520123456788'],
    ['https://id.gs1.org/01/09520123456788/22/2A', '01=09520123456788 22=2A'],
    [
      'https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426',
      '01=09520123456788 10=ABC1 21=12345 17=180426',
    ],
    [
      'https://id.gs1.org/01/09520123456788?3103=000195&3922=0299&17=201225',
      '01=09520123456788 3103=000195 3922=0299 17=201225',
    ],
    [
      'https://id.gs1.org/00/952012345678912345?02=09520123456788&37=25&10=ABC123',
      '00=952012345678912345 02=09520123456788 37=25 10=ABC123',
    ],
    ['https://id.gs1.org/414/9520123456788/254/32a%2Fb', '414=9520123456788 254=32a/b'],
    ['https://example.com/8004/9520614141234567?01=9520123456788', '8004=9520614141234567 01=09520123456788'],
    ['https://example.com/253/1231231231232TEST5678901234567', '253=1231231231232TEST5678901234567'],
    ['https://a/8018/123456789012345675/8019/123', '8018=123456789012345675 8019=123'],
  ])('%s', (address, elements) => expect(read(address)).toBe(elements));
});

describe('Digital Links as they are found', () => {
  it.each([
    [
      'any domain, port and path before',
      'http://brand.example:8080/some/00/faux/path/01/09520123456788',
      '01=09520123456788',
    ],
    [
      'a number on its own that is no key of the link',
      'https://a/01/faux/01/09520123456788',
      '01=09520123456788',
    ],
    ['a GTIN in its own length: 13', 'https://a/01/9520123456788', '01=09520123456788'],
    ['a GTIN in its own length: 12', 'https://a/01/416000336108', '01=00416000336108'],
    ['a GTIN in its own length: 8', 'https://a/01/02345673', '01=00000002345673'],
    [
      'names of older releases',
      'https://a/gtin/9520123456788/lot/ABC/ser/12?exp=271231',
      '01=09520123456788 10=ABC 21=12 17=271231',
    ],
    [
      'all in capitals, as alphanumeric QR codes have it',
      'HTTPS://A.EXAMPLE/GTIN/09520123456788',
      '01=09520123456788',
    ],
    [
      'qualifiers in another order, attributes in the path',
      'https://a/01/09520123456788/21/1/17/271231/10/A',
      '01=09520123456788 21=1 17=271231 10=A',
    ],
    ['qualifiers as attributes', 'https://a/01/09520123456788?10=ABC', '01=09520123456788 10=ABC'],
    ['a slash at the end', 'https://a/01/09520123456788/', '01=09520123456788'],
    ['a fragment', 'https://a/01/09520123456788?10=A#10=B', '01=09520123456788 10=A'],
    [
      'other parameters, without value, empty, unknown numbers',
      'https://a/01/09520123456788?&&a&linkType=all&99=X&999=no&b=1=2&',
      '01=09520123456788 99=X',
    ],
    ['semicolons between', 'https://a/01/09520123456788?10=A;17=271231', '01=09520123456788 10=A 17=271231'],
    [
      'percent-encoding, capitals or not',
      'https://a/01/09520123456788/10/A%2f%2B%3d?91=%22',
      '01=09520123456788 10=A/+= 91="',
    ],
    [
      'a plus sign, which can only be itself',
      'https://a/01/09520123456788/10/A+B',
      '01=09520123456788 10=A+B',
    ],
    ['the same twice', 'https://a/01/09520123456788?01=9520123456788', '01=09520123456788'],
  ])('%s', (_, address, elements) => expect(read(address)).toBe(elements));

  it.each([
    ['a wrong check digit', 'https://a/01/09520123456789', 'check-digit'],
    ['a date that isn’t', 'https://a/01/09520123456788?17=991332', 'bad-date'],
    ['two GTINs', 'https://a/01/09520123456788?01=09506000134352', 'forbidden-combination'],
    ['broken percent-encoding', 'https://a/01/09520123456788/10/A%2', 'malformed-element-string'],
    [
      'an encoded character that GS1 doesn’t know',
      'https://a/01/09520123456788/10/A%00',
      'malformed-element-string',
    ],
    ['an empty value', 'https://a/01/09520123456788?10=', 'malformed-element-string'],
  ])('names %s', (_, address, problem) => expect(read(address)).toBe(problem));

  it.each([
    'https://a',
    'https://a/',
    'https://00/006141411234567890',
    'https://example.com/2026/01/15',
    'https://example.com/articles/01/some-title',
    'https://example.com/?01=09520123456788',
    'https://id.gs1.org/01/09520123456788/10',
    'https://id.gs1.org/01/09520123456788/89/ABC',
    'https://example.com/x#/01/09520123456788',
    'ftp://a/01/09520123456788',
  ])('leaves just an address alone: %s', (address) => expect(read(address)).toBeNull());
});

describe('compressed Digital Links are told apart, not read', () => {
  it.each([
    '/01/09506000134376/10/LOT01 is https://id.gs1.org/ARFKk4XB0CDKWcnpq',
    '/00/998440410914660971 is https://id.gs1.org/AN2yxDhfaiaw',
    'with a path before: https://example.org/some/path/ARFKk4XB0CDKWcnpq?a=b#c',
    'the key in full: https://id.gs1.org/01/09506000134376/EHTBsJ2',
  ])('%s', (text) => expect(read(text.slice(text.indexOf('https')))).toBe('compressed-link'));

  it.each([
    'about',
    'contact-us',
    'reviews',
    'index',
    'ARFKk4XB0CDKWcnpr'.replace('R', 'S'),
    'A',
    '12345678',
    'AAAAAAAAAAAA==',
  ])('another last step is not: %s', (step) => expect(read(`https://example.com/${step}`)).toBeNull());

  it('nor a page about an item', () => {
    for (const step of ['about', 'contact', 'reviews', 'images', 'info', 'care', 'cart', '2024-08']) {
      expect(read(`https://example.com/01/09506000134376/${step}`), step).toBeNull();
    }
  });
});
