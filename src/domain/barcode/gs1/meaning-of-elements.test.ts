import { describe, expect, it } from 'vitest';
import { handlingUnit } from '../handling-unit.ts';
import type { Meaning } from '../meaning.ts';
import { tradeItem } from '../trade-item.ts';
import { readBracketed } from './bracketed.ts';
import { meaningOfElements } from './meaning-of-elements.ts';

function meaning(text: string): Meaning {
  const read = readBracketed(text, 2026);
  return read.is === 'bad'
    ? { is: 'bad', problem: read.problem, text }
    : meaningOfElements(text, read.elements, 2026);
}
const gtin = '09506000134352';
const bad = (problem: string) => expect.objectContaining({ is: 'bad', problem });

describe('a trade item', () => {
  it('has every date that is printed, and the use-by date as its expiry', () => {
    expect(meaning(`(01)${gtin}(11)260105(13)260106(15)260630(16)260620(17)260700`)).toEqual({
      ...tradeItem(gtin),
      expiry: '2026-07-31',
      dates: [
        { what: 'produced', date: '2026-01-05' },
        { what: 'packed', date: '2026-01-06' },
        { what: 'best-before', date: '2026-06-30' },
        { what: 'sell-by', date: '2026-06-20' },
        { what: 'use-by', date: '2026-07-31' },
      ],
    });
    expect(meaning(`(01)${gtin}(7003)2607011530`)).toMatchObject({
      expiry: '2026-07-01',
      further: [{ ai: '7003', value: '2607011530' }],
    });
  });

  it('has measures exactly: digits and decimals, never a float', () => {
    expect(meaning(`(01)97350053850012(3103)001750(3150)000003(3295)123456`)).toMatchObject({
      pack: { is: 'variable-measure' },
      measures: [
        { what: 'net-weight', amount: { value: 1750, scale: 3 }, unit: 'kg' },
        { what: 'net-volume', amount: { value: 3, scale: 0 }, unit: 'l' },
        { what: 'height', amount: { value: 123456, scale: 5 }, unit: 'yd' },
      ],
    });
  });

  it('has prices exactly, with the currency where the code names one', () => {
    expect(meaning(`(01)${gtin}(3103)001750(3922)0299`)).toMatchObject({
      prices: [{ of: 'item', amount: { value: 299, scale: 2 }, currency: null }],
      missing: [],
    });
    expect(meaning(`(01)${gtin}(30)4(3932)978999999999999999`)).toMatchObject({
      count: 4,
      prices: [{ of: 'item', amount: { value: 999_999_999_999_999, scale: 2 }, currency: '978' }],
    });
    expect(meaning(`(01)${gtin}(3103)001750(3953)001250`)).toMatchObject({
      prices: [{ of: 'unit-of-measure', amount: { value: 1250, scale: 3 }, currency: null }],
    });
    expect(meaning(`(01)${gtin}(30)4(3932)000100`)).toEqual(bad('bad-value'));
  });

  it('has its variants, and whatever else its code says', () => {
    expect(meaning(`(01)${gtin}(20)07(22)2A(240)PART(8005)000100`)).toMatchObject({
      variants: [
        { what: 'internal', value: '07' },
        { what: 'consumer', value: '2A' },
      ],
      further: [
        { ai: '240', value: 'PART' },
        { ai: '8005', value: '000100' },
      ],
    });
    expect(meaning(`(03)${gtin}(242)012345(21)1`)).toMatchObject({
      gtin,
      serial: '1',
      variants: [{ what: 'made-to-order', value: '012345' }],
    });
  });

  it('states its packing where the indicator does', () => {
    expect(meaning('(01)19506000134359')).toMatchObject({
      pack: { is: 'grouping', indicator: 1, of: gtin },
    });
    expect(meaning(`(01)${gtin}`)).toMatchObject({ pack: { is: 'unstated' } });
  });

  it('names the companions that GS1 asks for, and is read nevertheless', () => {
    expect(meaning(`(02)${gtin}(10)A`)).toMatchObject({ gtin, lot: 'A', missing: ['37'] });
    expect(meaning(`(02)${gtin}(37)12`)).toMatchObject({ count: 12, missing: ['00'] });
    expect(meaning(`(01)${gtin}(3922)0299`)).toMatchObject({ missing: ['30,31nn,32nn,35nn,36nn'] });
    expect(meaning(`(01)${gtin}(250)B`)).toMatchObject({ missing: ['21'] });
    expect(meaning(`(01)${gtin}(21)1(8041)012345678901234`)).toMatchObject({ missing: ['01+21+8040'] });
    expect(meaning(`(01)${gtin}(21)1(250)B`)).toMatchObject({ missing: [] });
  });

  it('of zeros, or a count of none, is nothing', () => {
    expect(meaning('(01)00000000000000')).toEqual(bad('bad-value'));
    expect(meaning('(00)000000000000000000')).toEqual(bad('bad-value'));
    expect(meaning(`(01)${gtin}(30)0`)).toEqual(bad('bad-value'));
  });
});

describe('a logistic label', () => {
  const sscc = '106141412345678908';

  it('keeps the goods apart from the unit that they are on', () => {
    expect(meaning(`(00)${sscc}(02)${gtin}(37)25(10)ABC(15)261231(3302)012345(400)PO-7`)).toEqual({
      ...handlingUnit(sscc),
      content: {
        ...tradeItem(gtin),
        lot: 'ABC',
        count: 25,
        expiry: '2026-12-31',
        dates: [{ what: 'best-before', date: '2026-12-31' }],
      },
      measures: [{ what: 'gross-weight', amount: { value: 12345, scale: 2 }, unit: 'kg' }],
      further: [{ ai: '400', value: 'PO-7' }],
    });
  });

  it('has no goods where it names none', () => {
    expect(meaning(`(00)${sscc}(3302)000100(420)12345`)).toMatchObject({
      is: 'unit',
      content: null,
      measures: [{ what: 'gross-weight' }],
      further: [{ ai: '420', value: '12345' }],
    });
  });
});

describe('a number that is neither goods nor a unit', () => {
  it.each([
    ['(400)PO-1234', 'customer-order', 'PO-1234'],
    ['(401)9521234ABC', 'consignment', '9521234ABC'],
    ['(402)95201234567890122', 'shipment', '95201234567890122'],
    ['(253)9521321000018A1', 'document', '9521321000018A1'],
    ['(255)95213210000180012', 'coupon', '95213210000180012'],
    ['(415)9520123456788(8020)INV-1', 'payment-slip', 'INV-1'],
    ['(8003)09520123456788A1', 'returnable-asset', '09520123456788A1'],
    ['(8004)9520ASSET', 'asset', '9520ASSET'],
    ['(8010)9520PART-1(8011)12', 'component', '9520PART-1'],
    ['(8006)095201234567880102', 'piece-of-item', '095201234567880102'],
    ['(8018)123456789012345675(8019)1', 'service-relation', '123456789012345675'],
  ])('%s', (text, what, number) => {
    expect(meaning(text)).toMatchObject({ is: 'reference', what, number });
  });

  it('a GLN is a place, with its part where one is named', () => {
    expect(meaning('(414)9520123456788')).toEqual({ is: 'gln', gln: '9520123456788', extension: null });
    expect(meaning('(414)9520123456788(254)32a/b')).toMatchObject({ extension: '32a/b' });
  });

  it('where it goes is the carrier’s', () => {
    for (const text of ['(420)12345', '(421)276123', '(410)9520123456788', '(403)ROUTE(4300)Name']) {
      expect(meaning(text)).toEqual({ is: 'foreign', what: 'carrier-label', text });
    }
  });

  it('what a house writes for itself is looked up as it is', () => {
    expect(meaning('(91)ABC')).toEqual({ is: 'text', text: '(91)ABC' });
  });

  it('a lot, a date, a weight or an extension alone asks for the code beside it', () => {
    for (const text of ['(10)ABC', '(17)271231', '(21)1', '(3103)000100', '(254)A', '(37)5']) {
      expect(meaning(text), text).toEqual(bad('missing-companion'));
    }
  });
});
