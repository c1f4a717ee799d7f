import { describe, expect, it } from 'vitest';
import { checkDigit } from './check-digit.ts';
import { parseScan } from './parse-scan.ts';
import { priceCheckDigit4, priceCheckDigit5 } from './price-check-digit.ts';
import { shopItem } from './shop-code.ts';
import { type ShopCode, shopCodeSchema, shopCodesSchema } from './shop-code-schema.ts';
import { tradeItem } from './trade-item.ts';

const weight: ShopCode = {
  prefix: '21',
  item: 5,
  value: 'weight',
  digits: 5,
  decimals: 3,
  checkDigit: 'none',
};
const price4: ShopCode = {
  prefix: '02',
  item: 5,
  value: 'price',
  digits: 4,
  decimals: 2,
  checkDigit: 'price-4',
};
const price5: ShopCode = {
  prefix: '22',
  item: 4,
  value: 'price',
  digits: 5,
  decimals: 2,
  checkDigit: 'price-5',
};
const pieces: ShopCode = {
  prefix: '218',
  item: 5,
  value: 'count',
  digits: 4,
  decimals: 0,
  checkDigit: 'none',
};
const codes = [weight, price4, price5, pieces];

const ean = (body: string) => `${body}${checkDigit(body)}`;
const master = (body: string) => tradeItem(`0${ean(body)}`);

describe('price check digits (General Specifications 7.9.3, 7.9.4)', () => {
  it('agree with the examples there', () => {
    expect(priceCheckDigit4('2875')).toBe(9);
    expect(priceCheckDigit5('14685')).toBe(6);
    expect(priceCheckDigit4('0599')).toBe(1);
    expect(priceCheckDigit4('0412')).toBe(0);
    expect(priceCheckDigit4('0000')).toBe(0);
    expect(priceCheckDigit5('00000')).toBe(0);
  });
});

describe('a wrong digit in a price', () => {
  it('always shows: each weight takes every digit to another', () => {
    for (const [price, digitOf] of [
      ['2875', priceCheckDigit4],
      ['14685', priceCheckDigit5],
    ] as const) {
      for (let at = 0; at < price.length; at += 1) {
        const all = '0123456789'
          .split('')
          .map((digit) => digitOf(price.slice(0, at) + digit + price.slice(at + 1)));
        expect(new Set(all).size, `${price}, place ${at}`).toBe(10);
      }
    }
  });
});

describe('restricted circulation numbers by configuration', () => {
  it('tell an item and its weight', () => {
    expect(shopItem(ean('211234501250'), codes)).toEqual({
      ...master('211234500000'),
      measures: [{ what: 'net-weight', amount: { value: 1250, scale: 3 }, unit: 'kg' }],
    });
  });

  it('tell an item and its price, whose own check digit is verified: EAN-13 and UPC-A alike', () => {
    const wanted = {
      ...master('021234500000'),
      prices: [{ of: 'item', amount: { value: 2875, scale: 2 }, currency: null }],
    };
    expect(shopItem(ean('021234592875'), codes)).toEqual(wanted);
    expect(shopItem(ean('21234592875'), codes)).toEqual(wanted);
    expect(shopItem(ean('021234582875'), codes)).toMatchObject({ is: 'bad', problem: 'check-digit' });
    expect(shopItem(ean('221234614685'), codes)).toMatchObject({
      gtin: master('221234000000').gtin,
      prices: [{ amount: { value: 14685, scale: 2 } }],
    });
  });

  it('tell an item and its pieces; the longer prefix counts, and no piece is none', () => {
    expect(shopItem(ean('218123450012'), codes)).toEqual({ ...master('218123450000'), count: 12 });
    expect(shopItem(ean('218123450000'), codes)).toMatchObject({ is: 'bad', problem: 'bad-value' });
  });

  it('have a check digit like any other', () => {
    expect(shopItem('2112345012342', codes)).toMatchObject({ is: 'bad', problem: 'check-digit' });
  });

  it('without a configuration are the item’s own number', () => {
    const code = ean('211234501250');
    expect(shopItem(code, [])).toBeNull();
    const scan = { text: code, aim: null, via: 'wedge', at: 0 } as const;
    expect(parseScan(scan)).toEqual(tradeItem(`0${code}`));
    expect(parseScan(scan, { shopCodes: codes })).toMatchObject({ measures: [{ what: 'net-weight' }] });
    expect(parseScan({ ...scan, aim: ']E0' }, { shopCodes: codes })).toMatchObject({
      measures: [{ what: 'net-weight' }],
    });
  });
});

describe('the configuration', () => {
  it('must fill an EAN-13, and its check digit its length', () => {
    expect(shopCodesSchema.parse(codes)).toEqual(codes);
    for (const wrong of [
      { ...weight, item: 6 },
      { ...weight, prefix: '30' },
      { ...weight, prefix: '2' },
      { ...price4, digits: 5, item: 4 },
      { ...price5, checkDigit: 'price-4' },
      { ...pieces, decimals: 2 },
    ]) {
      expect(shopCodeSchema.safeParse(wrong).success).toBe(false);
    }
  });
});
