import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goods } from '../small-warehouse.fixture.ts';
import type { Goods } from '../stock/movement.ts';
import { differencesOf, sameDifferences } from './compare.ts';

const heart = goods('85123A');
const lot = (name: string | null): Goods => ({ ...heart, lot: name });
const of = (what: Goods, quantity: number) => ({ goods: what, quantity });

describe('what was seen beside what was expected', () => {
  it('agrees where every kind of goods has its number', () => {
    expect(differencesOf([of(heart, 3)], [of(heart, 3)])).toEqual([]);
    expect(differencesOf([], [])).toEqual([]);
  });

  it('tells what is missing and what is too many, by goods', () => {
    expect(differencesOf([of(goods('71053'), 2)], [of(heart, 3)])).toEqual([
      { goods: goods('71053'), difference: 2 },
      { goods: heart, difference: -3 },
    ]);
  });

  it('a label without a lot may be any lot that lies there', () => {
    expect(differencesOf([of(lot(null), 5)], [of(lot('L1'), 2), of(lot('L2'), 3)])).toEqual([]);
    expect(differencesOf([of(lot(null), 4)], [of(lot('L1'), 2), of(lot('L2'), 3)])).toEqual([
      { goods: lot('L2'), difference: -1 },
    ]);
  });

  it('what a label says is matched before what another leaves open', () => {
    const seen = [of(lot(null), 2), of(lot('L1'), 2)];
    expect(differencesOf(seen, [of(lot('L1'), 2), of(lot('L2'), 2)])).toEqual([]);
  });

  it('another lot than was expected is one too many and one missing', () => {
    expect(differencesOf([of(lot('L2'), 1)], [of(lot('L1'), 1)])).toEqual([
      { goods: lot('L1'), difference: -1 },
      { goods: lot('L2'), difference: 1 },
    ]);
  });

  it('pieces that were counted may be cases by the books, and cases come first where a case was scanned', () => {
    const cases: Goods = { ...heart, level: 'case' };
    expect(differencesOf([of(heart, 24)], [of(cases, 24)])).toEqual([]);
    expect(differencesOf([of(cases, 12), of(heart, 2)], [of(cases, 24), of(heart, 3)])).toEqual([
      { goods: cases, difference: -12 },
      { goods: heart, difference: -1 },
    ]);
  });

  it('nobody sees a status: what lies in quarantine agrees, and more of it is in quarantine too', () => {
    const held: Goods = { ...heart, status: 'quarantined' };
    expect(differencesOf([of(heart, 3)], [of(held, 3)])).toEqual([]);
    expect(differencesOf([of(heart, 4)], [of(held, 3)])).toEqual([{ goods: held, difference: 1 }]);
  });

  it('where the ledger gave more than it had, what lies there is found', () => {
    expect(differencesOf([of(heart, 2)], [of(heart, -3)])).toEqual([{ goods: heart, difference: 5 }]);
    expect(differencesOf([], [of(heart, -3)])).toEqual([{ goods: heart, difference: 3 }]);
  });

  it('always sums to what was seen less what was expected', () => {
    const line = fc.record({
      goods: fc.record({
        lot: fc.constantFrom(null, 'L1', 'L2'),
        status: fc.constantFrom('available', 'returned'),
      }),
      quantity: fc.integer({ min: 0, max: 9 }),
    });
    const lines = fc.array(
      line.map(({ goods: part, quantity }) => of({ ...heart, ...part } as Goods, quantity)),
    );
    const sum = (all: readonly { quantity: number }[]) =>
      all.reduce((total, each) => total + each.quantity, 0);
    fc.assert(
      fc.property(lines, lines, (seen, known) => {
        const expected = [...new Map(known.map((row) => [JSON.stringify(row.goods), row])).values()];
        const found = differencesOf(seen, expected).reduce((total, row) => total + row.difference, 0);
        expect(found).toBe(sum(seen) - sum(expected));
      }),
    );
  });
});

it('two differences are the same where goods and pieces are', () => {
  const one = [{ goods: heart, difference: -1 }];
  expect(sameDifferences(one, [{ goods: heart, difference: -1 }])).toBe(true);
  expect(sameDifferences(one, [{ goods: heart, difference: -2 }])).toBe(false);
  expect(sameDifferences(one, [])).toBe(false);
});
