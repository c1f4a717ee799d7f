import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinProblem } from './pin.ts';

describe('a PIN', () => {
  it.each([
    '111111',
    '000000',
    '123456',
    '654321',
    '890123',
    '210987',
    '121212',
    '123123',
    '112233',
    '332211',
    '123321',
    '147258',
    '159753',
    '102030',
  ])('%s is among the first guesses and refused', (pin) => {
    expect(pinProblem(pin, 6)).toBe('trivial');
  });

  it.each(['602953', '481207', '193846', '700125'])('%s may be set', (pin) => {
    expect(pinProblem(pin, 6)).toBeNull();
  });

  it('has the length that the site says', () => {
    expect(pinProblem('6029', 6)).toBe('wrong-length');
    expect(pinProblem('6029', 4)).toBeNull();
    expect(pinProblem('2580', 4)).toBe('trivial');
    expect(pinProblem('', 6)).toBe('wrong-length');
  });

  it('has digits only', () => {
    for (const pin of ['60295a', '-02953', '６０２９５３', '60 953'])
      expect(pinProblem(pin, 6)).toBe('not-digits');
  });

  it('of six digits is refused for few of the million, so that the rule itself narrows nothing down', () => {
    const refused = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0')).filter(
      (pin) => pinProblem(pin, 6) !== null,
    );
    expect(refused.length).toBeLessThan(2_000);
  });

  it('is judged whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 12 }), (pin, length) => {
        expect([null, 'wrong-length', 'not-digits', 'trivial']).toContain(pinProblem(pin, length));
      }),
    );
  });
});
