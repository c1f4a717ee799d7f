import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from './code-alphabet.ts';
import {
  enrolmentAddress,
  groupedEnrolmentCode,
  newEnrolmentCode,
  readEnrolmentCode,
} from './enrolment-code.ts';

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
/** Random bytes that never run out; a run of bytes that are thrown away is broken by a counter. */
const randomFrom = (seed: Uint8Array) => {
  let at = 0;
  return (length: number) => Uint8Array.from({ length }, () => ((seed[at++ % seed.length] ?? 0) + at) % 256);
};
const codes = bytes.map((seed) => newEnrolmentCode(randomFrom(seed)));

describe('an enrolment code', () => {
  it('has at least 80 random bits and no symbol that looks like another', () => {
    const code = newEnrolmentCode(randomFrom(new Uint8Array(64)));
    expect((code.length - 1) * Math.log2(codeAlphabet.length)).toBeGreaterThan(80);
    expect(codeAlphabet).not.toMatch(/[01IOL]/);
  });

  it('reads back in any case and grouping, bare or in its address', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const grouped = groupedEnrolmentCode(code);
        expect(grouped).toMatch(/^(\w{4}-){4}\w{4}$/);
        const address = enrolmentAddress('https://floor.example.com', code);
        for (const text of [
          code,
          grouped,
          grouped.toLowerCase(),
          ` ${grouped.replaceAll('-', ' ')}\n`,
          address,
        ]) {
          expect(readEnrolmentCode(text)).toEqual({ is: 'code', code });
        }
      }),
    );
  });

  it('stands in the fragment of its address, never in the query', () => {
    const address = new URL(enrolmentAddress('https://floor.example.com', 'A'.repeat(20)));
    expect([address.search, address.hash.startsWith('#enrol=')]).toEqual(['', true]);
  });

  it('with one wrong symbol is a typo', () => {
    const symbols = fc.constantFrom(...codeAlphabet);
    fc.assert(
      fc.property(codes, fc.nat(19), symbols, (code, at, symbol) => {
        fc.pre(code.charAt(at) !== symbol);
        const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
        expect(readEnrolmentCode(wrong)).toEqual({ is: 'typo' });
      }),
    );
  });

  it('with two symbols that changed places is a typo', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.nat(19), (code, one, other) => {
        fc.pre(code.charAt(one) !== code.charAt(other));
        const symbols = [...code];
        symbols[one] = code.charAt(other);
        symbols[other] = code.charAt(one);
        expect(readEnrolmentCode(symbols.join(''))).toEqual({ is: 'typo' });
      }),
    );
  });

  it('is read totally: any text is a code, a typo or no code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['code', 'typo', 'no-code'].includes(readEnrolmentCode(text).is)),
    );
    expect(readEnrolmentCode('09501101530003')).toEqual({ is: 'no-code' });
  });
});
