import { describe, expect, it } from 'vitest';
import { type Reading, separator } from './element-string.ts';
import { readUnmarked, readUnmarkedPlain } from './unmarked.ts';

const lost: Reading = { year: 2026, separatorsKept: false };
const kept: Reading = { year: 2026, separatorsKept: true };
const problem = (text: string, reading = lost) => {
  const found = readUnmarked(text, reading);
  return found?.is === 'bad' ? found.problem : (found?.is ?? null);
};
const gtin = '0109506000134352';

describe('an element string that nothing marks as one', () => {
  it('is known by its first number’s check digit, or by its separators', () => {
    for (const text of [gtin, `${gtin}17271231`, '0209506000134352375', `91A${separator}92B`]) {
      expect(problem(text), text).toBe('read');
    }
  });

  it('is known by all the rest of it where just that digit is wrong, whichever digit is', () => {
    for (let at = 2; at < 16; at += 1) {
      const wrong = gtin.slice(0, at) + ((Number(gtin[at]) + 3) % 10) + gtin.slice(at + 1);
      expect(problem(wrong), wrong).toBe('check-digit');
      expect(problem(`${wrong}17271231`), wrong).toBe('check-digit');
      expect(problem(`${wrong}9X`), wrong).toBeNull();
    }
  });

  it('asks where a separator may be lost', () => {
    expect(problem(`${gtin}10AB1221SN9`)).toBe('separator-lost');
    expect(problem(`${gtin}10AB1221SN9`, kept)).toBe('read');
  });

  it('isn’t made of any other text', () => {
    for (const text of [
      '',
      '01',
      '9400111899223100001234',
      `ABC${separator}DEF`,
      `[)>\u001E06${separator}1PABC`,
    ]) {
      expect(problem(text), text).toBeNull();
    }
  });
});

describe('in a symbol that says it holds no GS1 data', () => {
  it('it is read where it reads as a whole, and asks whatever the reader is known for', () => {
    expect(readUnmarkedPlain(`${gtin}17271231`, kept)).toMatchObject({ is: 'read' });
    expect(readUnmarkedPlain(`${gtin}10A${separator}21B`, kept)).toMatchObject({ is: 'read' });
    expect(readUnmarkedPlain(`${gtin}10AB1221SN9`, kept)).toEqual({ is: 'bad', problem: 'separator-lost' });
  });

  it('otherwise it is any text', () => {
    for (const text of ['0109506000134353', `${gtin}99`, `12${separator}34`]) {
      expect(readUnmarkedPlain(text, kept)).toBeNull();
    }
  });
});
