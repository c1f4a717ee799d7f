import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodedCode } from './decoder.ts';
import { look, nothingInView, usualSameCode } from './same-code.ts';

const { gone, pause } = usualSameCode;
const codeOf = (text: string, aim: string | null = ']C0'): DecodedCode => ({
  text,
  aim,
  symbology: 'code-128',
  corners: [],
});

type Look = readonly [at: number, text: string | null];

/** The scans that looks at these moments come to, as `text@ms`. */
function scansOf(looks: readonly Look[]): string[] {
  let inView = nothingInView;
  return looks.flatMap(([at, text]) => {
    const looked = look(inView, text === null ? null : codeOf(text), at, usualSameCode);
    inView = looked.inView;
    return looked.taken === null ? [] : [`${looked.taken.text}@${at}`];
  });
}

/** A look every 33 ms. */
const steadily = (text: string | null, from: number, to: number): Look[] =>
  Array.from({ length: Math.ceil((to - from) / 33) }, (_, n) => [from + n * 33, text] as const);

describe('a code that stays in view', () => {
  it('is one scan', () => {
    expect(scansOf(steadily('A', 0, pause - 100))).toEqual(['A@0']);
  });

  it('is one scan though single looks miss it', () => {
    const flickering = steadily('A', 0, pause - 100).map(([at], n): Look => [at, n % 3 === 0 ? 'A' : null]);
    expect(scansOf(flickering)).toEqual(['A@0']);
  });

  it('is one scan though another code comes into view beside it', () => {
    expect(
      scansOf([
        [0, 'A'],
        [100, 'B'],
        [200, 'A'],
        [300, 'B'],
      ]),
    ).toEqual(['A@0', 'B@100']);
  });

  it('is a scan again after the pause', () => {
    expect(scansOf([...steadily('A', 0, pause), [pause, 'A'], [pause + 33, 'A']])).toEqual([
      'A@0',
      `A@${pause}`,
    ]);
  });
});

describe('a code that left the view', () => {
  it('is a scan again when it comes back, long before the pause is over', () => {
    const back = 1000 + gone;
    expect(
      scansOf([...steadily('A', 0, 1000), ...steadily(null, 1000, back + 33), [back + 33, 'A']]),
    ).toEqual(['A@0', `A@${back + 33}`]);
  });

  it('has not left it until nobody saw it for a while', () => {
    expect(
      scansOf([
        [0, 'A'],
        [gone - 1, 'A'],
        [2 * (gone - 1), 'A'],
      ]),
    ).toEqual(['A@0']);
  });
});

describe('two codes', () => {
  it('with the same text but another symbology are two scans', () => {
    const first = look(nothingInView, codeOf('5012345678900', ']E0'), 0, usualSameCode);
    expect(look(first.inView, codeOf('5012345678900', ']C0'), 10, usualSameCode).taken).not.toBeNull();
  });

  it('of whatever order are scans of each one at most once in the time that it takes to go and come back', () => {
    const looks = fc.array(fc.record({ wait: fc.nat(400), text: fc.constantFrom('A', 'B', 'C', null) }));
    fc.assert(
      fc.property(looks, (given) => {
        let at = 0;
        const scans = scansOf(
          given.map(({ wait, text }) => {
            at += wait;
            return [at, text];
          }),
        );
        for (const text of ['A', 'B', 'C']) {
          const times = scans.filter((scan) => scan.startsWith(text)).map((scan) => Number(scan.slice(2)));
          times.slice(1).forEach((time, n) => {
            expect(time - (times[n] ?? 0)).toBeGreaterThanOrEqual(gone);
          });
        }
      }),
    );
  });
});
