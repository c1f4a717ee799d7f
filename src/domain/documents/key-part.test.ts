import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKey } from '../catalogue/model.ts';
import { channelOf, orderId } from '../orders/model.ts';
import { balanceKey, stockKey, stockOf } from '../stock/model.ts';
import type { Goods } from '../stock/movement.ts';
import { atLocation } from '../stock/place.ts';
import { codeIn, keyPart } from './key-part.ts';

const code = fc.string({ unit: fc.constantFrom('a', '/', ':', '|', '~', '0', '1', ' ', '%'), minLength: 1 });
const goods = (owner: string, sku: string, lot: string): Goods => ({
  owner,
  sku,
  level: 'each',
  lot,
  expiry: null,
  serial: null,
  status: 'available',
});

describe('a key', () => {
  it('of ordinary codes reads as the codes do', () => {
    expect(itemKey({ owner: 'lumen', sku: '85123A/2' })).toBe('lumen/85123A/2');
    expect(orderId({ channel: 'shop', number: '7:1' })).toBe('shop:7:1');
    expect(balanceKey(atLocation('A-1'), goods('lumen', '85123A', 'L'))).toBe(
      'lumen|location:A-1|85123A|each|L|||available',
    );
  });

  it('of two owners’ items, two channels’ orders or two places’ goods is never the same', () => {
    const parts = fc.tuple(code, code, code);
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        fc.pre(one.join('\n') !== other.join('\n'));
        const [a, b, c] = one;
        const [d, e, f] = other;
        if (a !== d || b !== e) {
          expect(itemKey({ owner: a, sku: b })).not.toBe(itemKey({ owner: d, sku: e }));
          expect(stockKey({ owner: a, sku: b })).not.toBe(stockKey({ owner: d, sku: e }));
          expect(orderId({ channel: a, number: b })).not.toBe(orderId({ channel: d, number: e }));
        }
        expect(balanceKey(atLocation(a), goods('o', b, c))).not.toBe(
          balanceKey(atLocation(d), goods('o', e, f)),
        );
      }),
      {
        examples: [
          [
            ['a/b', 'c', 'l'],
            ['a', 'b/c', 'l'],
          ],
          [
            ['a:b', 'c', 'l'],
            ['a', 'b:c', 'l'],
          ],
          [
            ['B|S', 'T', 'l'],
            ['B', 'S|T', 'l'],
          ],
        ],
      },
    );
  });

  it('part holds its mark no more, and another code never looks like it', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(keyPart(one, '/')).not.toContain('/');
        expect(keyPart(one, '/') === keyPart(other, '/')).toBe(one === other);
      }),
    );
  });

  it('gives back the codes that it was made of', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(codeIn(keyPart(one, '|'), '|')).toBe(one);
        expect(stockOf(stockKey({ owner: one, sku: other }))).toEqual({ owner: one, sku: other });
        expect(channelOf(orderId({ channel: one, number: other }))).toBe(one);
      }),
    );
  });
});
