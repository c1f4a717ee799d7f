import { describe, expect, it } from 'vitest';
import { mayBeBounce } from './repeat.ts';
import { rawScan, usualProfile } from './wedge-profile.ts';

describe('what was typed as a raw scan', () => {
  it('splits the AIM identifier off, after the prefix that the scanner adds', () => {
    const profile = { ...usualProfile, prefix: '*', suffix: '#' };
    expect(rawScan('*]d20105012345000015#', 7, profile)).toEqual({
      text: '0105012345000015',
      aim: ']d2',
      via: 'wedge',
      at: 7,
    });
  });

  it('reads each of the texts that stand for FNC1 as U+001D', () => {
    const profile = { ...usualProfile, separators: ['{GS}', '~1'] };
    expect(rawScan('10A{GS}21B~117', 0, profile).text).toBe('10A\u001d21B\u001d17');
  });

  it('leaves a bracket alone that begins no identifier', () => {
    expect(rawScan(']-1', 0, usualProfile)).toMatchObject({ text: ']-1', aim: null });
  });
});

describe('a bouncing trigger', () => {
  const scan = (text: string, at: number) => rawScan(text, at, usualProfile);

  it('is the same code again at once; another code or a later pull is not', () => {
    expect(mayBeBounce(scan('T-1', 0), scan('T-1', 100))).toBe(true);
    expect(mayBeBounce(scan('T-1', 0), scan('T-2', 100))).toBe(false);
    expect(mayBeBounce(scan('T-1', 0), scan('T-1', 900))).toBe(false);
    expect(mayBeBounce(null, scan('T-1', 0))).toBe(false);
  });
});
