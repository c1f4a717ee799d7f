import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPacks, eraseLast, noSum, type Pack, totalOf, typeDigits } from './pack-sum.ts';

const box: Pack = { level: 'case', pieces: 12 };
const inner: Pack = { level: 'inner', pieces: 4 };

describe('the large pad', () => {
  it('takes "3 cases + 4"', () => {
    const sum = typeDigits(addPacks(typeDigits(noSum, '3'), box), '4');
    expect(totalOf(sum)).toBe(40);
    expect(sum.terms).toEqual([{ count: 3, pack: box }]);
  });

  it('says nothing before something was entered, and zero where zero was', () => {
    expect(totalOf(noSum)).toBeNull();
    expect(totalOf(typeDigits(noSum, '0'))).toBe(0);
  });

  it('counts a pack key alone as one pack, and adds the same pack up', () => {
    const sum = addPacks(addPacks(addPacks(noSum, box), box), inner);
    expect(sum.terms).toEqual([
      { count: 2, pack: box },
      { count: 1, pack: inner },
    ]);
    expect(totalOf(sum)).toBe(28);
  });

  it('leaves zero packs out', () => {
    expect(addPacks(typeDigits(noSum, '0'), box)).toEqual(noSum);
  });

  it('erases digits first, then whole terms, down to nothing', () => {
    const sum = typeDigits(addPacks(typeDigits(noSum, '3'), box), '41');
    expect(totalOf(eraseLast(sum))).toBe(40);
    expect(eraseLast(eraseLast(eraseLast(sum)))).toEqual(noSum);
    expect(eraseLast(noSum)).toEqual(noSum);
  });

  it('takes digits and nothing else, whatever is typed into it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { digits } = typeDigits(noSum, text);
        expect(digits).toMatch(/^(0|[1-9]\d{0,5})?$/);
      }),
    );
  });
});
