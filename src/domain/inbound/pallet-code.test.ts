import { describe, expect, it } from 'vitest';
import { palletCode } from './pallet-code.ts';

const sscc = '340123450000000017';

describe('what a supplier writes for a pallet', () => {
  it.each([
    ['its digits', '340123450000000017', '340123450000000017'],
    ['its digits in groups', '3 4012345 000000001 7', '340123450000000017'],
    ['with its identifier', '(00)340123450000000017', '340123450000000017'],
    ['with its identifier unmarked', '00340123450000000017', '340123450000000017'],
    ['a licence plate of ours', 'lpn-20417', 'LPN-20417'],
  ])('%s', (_, text, code) => {
    expect(palletCode(text)).toEqual({ is: 'code', code });
  });

  it('is told apart where the check digit is wrong, and where it is nothing of the kind', () => {
    const wrong = sscc.slice(0, -1) + ((Number(sscc.at(-1)) + 1) % 10);
    expect(palletCode(wrong)).toEqual({ is: 'check-digit' });
    for (const text of ['', '12', 'A-01-02-B-1', '000000000000000000']) {
      expect(palletCode(text).is, text).not.toBe('code');
    }
  });
});
