import { describe, expect, it } from 'vitest';
import { type Tone, tones } from './sound.ts';

const names = Object.keys(tones) as Tone[];
const highest = (tone: Tone) => Math.max(...tones[tone].map(({ pitch }) => pitch));
const length = (tone: Tone) => Math.max(...tones[tone].map(({ from, lasts }) => from + lasts));

describe('the tones are told apart by ear alone', () => {
  it('accept is one short high tone, the highest of all', () => {
    expect(tones.accept).toHaveLength(1);
    expect(length('accept')).toBeLessThan(0.1);
    for (const other of names.filter((name) => name !== 'accept')) {
      expect(highest('accept')).toBeGreaterThanOrEqual(2 * highest(other));
    }
  });

  it('reject is two low tones and the second is lower', () => {
    const [first, second] = tones.reject;
    expect(tones.reject).toHaveLength(2);
    expect(first?.pitch).toBeGreaterThan(second?.pitch ?? 0);
    expect(highest('reject')).toBeLessThan(300);
  });

  it('no two have the same number of tones, pitch and length', () => {
    const heard = names.map((name) => `${tones[name].length} ${highest(name)} ${length(name)}`);
    expect(new Set(heard).size).toBe(names.length);
  });

  it('the notes of a tone do not run into each other', () => {
    for (const name of names) {
      const ends = tones[name].map(({ from, lasts }) => from + lasts);
      for (const [i, { from }] of tones[name].entries())
        expect(from).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
    }
  });
});
