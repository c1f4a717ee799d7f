import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPair, hasCheckPair } from './check-pair.ts';

describe('check character pairs (GS1 General Specifications 7.9.5)', () => {
  it('agree with the published example', () => {
    expect(checkPair('1987654Ad4X4bL5ttr2310c')).toBe('2K');
    expect(hasCheckPair('1987654Ad4X4bL5ttr2310c2K')).toBe(true);
  });

  it('notice every single wrong character', () => {
    const character = fc.constantFrom(...'!"%&\'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz');
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 23 }),
        fc.nat(22),
        character,
        (key, at, other) => {
          const wrong = key.with(at % key.length, other);
          fc.pre(wrong.join('') !== key.join(''));
          expect(hasCheckPair(wrong.join('') + checkPair(key.join('')))).toBe(false);
        },
      ),
    );
  });

  it('are of characters and lengths that keys have', () => {
    expect(checkPair('1234 5')).toBeNull();
    expect(checkPair('1'.repeat(24))).toBeNull();
    for (const text of ['', '2', '22']) expect(hasCheckPair(text)).toBe(false);
  });
});
