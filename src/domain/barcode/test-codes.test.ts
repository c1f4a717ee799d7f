import { describe, expect, it } from 'vitest';
import { parseScan } from './parse-scan.ts';
import { characterProbes, probes, specimens } from './test-codes.ts';

const printable = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n));

/** Which characters of a text are the same, whatever they are: `abba` and `1001` have one pattern. */
const pattern = (text: string) => [...text].map((character) => text.indexOf(character)).join(' ');

describe('the test codes', () => {
  it('hold every printable character of ASCII, so that a wrong keyboard hides nowhere', () => {
    const held = new Set(characterProbes.flatMap((id) => [...probes[id].reads]));
    expect(printable.filter((character) => !held.has(character))).toEqual([]);
  });

  it('are told apart by their patterns alone, at any place of a longer text', () => {
    for (const id of characterProbes) {
      for (const other of characterProbes) {
        const [text, wanted] = [probes[other].reads, probes[id].reads];
        const places = Array.from({ length: Math.max(0, text.length - wanted.length + 1) }, (_, n) => n);
        const found = places.filter(
          (place) => pattern(text.slice(place, place + wanted.length)) === pattern(wanted),
        );
        expect(found, `${id} in ${other}`).toEqual(id === other ? [0] : []);
      }
    }
  });

  it('that come without being aligned are no part of one another', () => {
    const fixed = [probes.separators, probes.ean, probes.code39].map(({ reads }) => reads);
    for (const text of fixed) {
      expect(fixed.filter((other) => other !== text && other.includes(text))).toEqual([]);
    }
  });

  it('mean what they say: none is bad, and those of GS1 are items with what the sheet prints', () => {
    const meaning = (text: string) =>
      parseScan({ text, aim: null, via: 'wedge', at: 0 }, { year: 2026, separatorsKept: true });
    for (const [id, { reads }] of Object.entries(specimens)) {
      expect([id, meaning(reads).is]).not.toEqual([id, 'bad']);
    }
    expect(meaning(probes.separators.reads)).toMatchObject({ is: 'item', lot: 'AB-12', serial: 'SN-9' });
    expect(meaning(specimens['gs1-datamatrix'].reads)).toMatchObject({ lot: 'DM-12', expiry: '2027-12-31' });
    expect(meaning(specimens['digital-link'].reads)).toMatchObject({ is: 'item', lot: 'DL-12' });
    expect(meaning(specimens['databar-expanded'].reads)).toMatchObject({ is: 'item', lot: 'DB7' });
  });
});
