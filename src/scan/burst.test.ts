import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BurstRules, hear, noBurst } from './burst.ts';
import type { Stroke } from './stroke.ts';

const rules: BurstRules = { gap: 1000, pause: null, least: 1 };
const byPause: BurstRules = { ...rules, pause: 120 };
const inField: BurstRules = { gap: 50, pause: null, least: 3 };

function scansOf(strokes: readonly Stroke[], by: BurstRules = rules): string[] {
  let burst = noBurst;
  return strokes.flatMap((stroke) => {
    const heard = hear(burst, stroke, by);
    burst = heard.burst;
    return heard.scans.map(({ text }) => text);
  });
}

const key = (text: string, at = 0, echoed = false): Stroke => ({
  is: 'text',
  by: 'key',
  form: 'plain',
  text,
  echoed,
  at,
});
const before = (text: string, at = 0): Stroke => ({
  is: 'text',
  by: 'before-input',
  form: 'inserted',
  text,
  echoed: true,
  at,
});
const input = (text: string, at = 0): Stroke => ({
  is: 'text',
  by: 'input',
  form: 'inserted',
  text,
  echoed: false,
  at,
});
const end = (at = 0): Stroke => ({ is: 'end', key: 'enter', at });
const keys = (text: string, gap: number, from = 0): Stroke[] =>
  [...text].map((character, n) => key(character, from + n * gap));

/** Every way in which a browser may deliver one piece of text, alone or together. */
const deliveries: readonly ((text: string, at: number) => Stroke[])[] = [
  (text, at) => [...text].map((character) => key(character, at)),
  (text, at) =>
    [...text].flatMap((character) => [key(character, at, true), before(character, at), input(character, at)]),
  (text, at) => [...text].flatMap((character) => [key(character, at, true), input(character, at)]),
  (text, at) => [before(text, at), input(text, at)],
  (text, at) => [input(text, at)],
  (text, at) => [
    ...Array.from(
      { length: text.length },
      (_, n): Stroke => ({
        is: 'composing',
        text: text.slice(0, n + 1),
        at,
      }),
    ),
    { is: 'composed', text, echoed: false, at },
  ],
  (text, at) => [{ is: 'composing', text, at }, { is: 'composed', text, echoed: true, at }, input(text, at)],
];

const terminators: readonly ((at: number) => Stroke[])[] = [
  (at) => [end(at)],
  (at) => [end(at), end(at)],
  (at) => [before('\n', at), input('\n', at)],
  (at) => [input('\r\n', at)],
  (at) => [key('\t', at)],
];

const character = fc.constantFrom(...'0123456789ABCZabcz-]\u001d/. ');
const code = fc.array(character, { minLength: 1, maxLength: 40 }).map((all) => all.join(''));

interface Delivered {
  readonly text: string;
  readonly strokes: (at: number) => Stroke[];
}

const delivered: fc.Arbitrary<Delivered> = fc
  .record({
    parts: fc.array(fc.record({ text: code, how: fc.nat(deliveries.length - 1) }), {
      minLength: 1,
      maxLength: 5,
    }),
    how: fc.nat(terminators.length - 1),
  })
  .map(({ parts, how }) => ({
    text: parts.map(({ text }) => text).join(''),
    strokes: (at) => [
      ...parts.flatMap((part) => deliveries[part.how]?.(part.text, at) ?? []),
      ...(terminators[how]?.(at) ?? []),
    ],
  }));

describe('any split of a scan over any delivery', () => {
  it('is exactly one scan, also back to back at 0 ms', () => {
    fc.assert(
      fc.property(fc.array(delivered, { maxLength: 6 }), fc.nat(40), (scans, gap) => {
        const strokes = scans.flatMap(({ strokes: made }, n) => made(n * gap));
        expect(scansOf(strokes)).toEqual(scans.map(({ text }) => text));
      }),
      { numRuns: 500 },
    );
  });

  it('1,000 scans back to back lose nothing', () => {
    const codes = Array.from({ length: 1000 }, (_, n) => `T-${n}`);
    expect(scansOf(codes.flatMap((text) => [...keys(text, 0), end()]))).toEqual(codes);
  });
});

describe('where a scan ends', () => {
  it('a double end, or an end alone, is no scan', () => {
    expect(scansOf([end(), end(), ...keys('T-1', 0), end(), end()])).toEqual(['T-1']);
  });

  it('by a pause where the profile says so, though no timer came in time', () => {
    expect(
      scansOf([...keys('T-1', 10), ...keys('T-2', 10, 500), { is: 'silence', at: 700 }], byPause),
    ).toEqual(['T-1', 'T-2']);
  });

  it('silence within the pause ends nothing', () => {
    expect(
      scansOf([...keys('T-', 100), { is: 'silence', at: 200 }, key('1', 210), end(220)], byPause),
    ).toEqual(['T-1']);
  });

  it('characters up to a second apart are one scan; later ones begin anew', () => {
    expect(scansOf([...keys('T-1', 1000), end(3000)])).toEqual(['T-1']);
    expect(scansOf([key('x', 0), ...keys('T-1', 0, 1500), end(1500)])).toEqual(['T-1']);
  });
});

describe('in a field that a person types into', () => {
  it('typing is no scan, however long', () => {
    expect(scansOf([...keys('123456', 90), end(600)], inField)).toEqual([]);
  });

  it('two quick keys and a slow Enter are typing', () => {
    expect(scansOf([...keys('12', 30), end(400)], inField)).toEqual([]);
    expect(scansOf([...keys('123', 30), end(400)], inField)).toEqual([]);
  });

  it('a scan after typing is the scan alone', () => {
    expect(scansOf([...keys('12', 200), ...keys('5012345000015', 5, 900), end(970)], inField)).toEqual([
      '5012345000015',
    ]);
  });
});

describe('an input method', () => {
  it('whose composition was broken off inserts its text anew, and it counts once', () => {
    const strokes: Stroke[] = [
      { is: 'composing', text: 'T-', at: 0 },
      { is: 'composing', text: 'T-142', at: 0 },
      before('T-142'),
      input('T-142'),
      end(),
    ];
    expect(scansOf(strokes)).toEqual(['T-142']);
  });

  it('may replace what it composed', () => {
    const strokes: Stroke[] = [
      { is: 'composing', text: 't-1', at: 0 },
      { is: 'composing', text: 'T-14', at: 0 },
      { is: 'composed', text: 'T-142', echoed: false, at: 0 },
      end(),
    ];
    expect(scansOf(strokes)).toEqual(['T-142']);
  });
});
