import { describe, expect, it } from 'vitest';
import { mayBeBounce } from './repeat.ts';
import { provenBy, rawScan, usualProfile } from './wedge-profile.ts';
import { type WedgeProfile, wedgeProfileSchema } from './wedge-profile-schema.ts';

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
    const profile: WedgeProfile = { ...usualProfile, separators: { are: 'kept', tokens: ['{GS}', '~1'] } };
    expect(rawScan('10A{GS}21B~117', 0, profile).text).toBe('10A\u001d21B\u001d17');
  });

  it('leaves a bracket alone that begins no identifier', () => {
    expect(rawScan(']-1', 0, usualProfile)).toMatchObject({ text: ']-1', aim: null });
  });
});

describe('what the device does to each code is undone', () => {
  const read = (typed: string, change: Partial<WedgeProfile>) =>
    rawScan(typed, 0, { ...usualProfile, ...change }).text;

  it('each character twice, or the whole text twice', () => {
    expect(read('TT--11', { doubling: { is: 'each-character' } })).toBe('T-1');
    expect(read('T-1T-1', { doubling: { is: 'whole-text' } })).toBe('T-1');
  });

  it('a text that isn’t doubled after all stays whole', () => {
    expect(read('T-11', { doubling: { is: 'each-character' } })).toBe('T-11');
    expect(read('T-1', { doubling: { is: 'whole-text' } })).toBe('T-1');
  });

  it('another keyboard, before anything else is looked for', () => {
    const layout = { z: 'y', y: 'z', Z: 'Y', Y: 'Z', '/': '-' };
    expect(read('yA/03Z', { layout, prefix: 'z' })).toBe('A-03Y');
  });
});

describe('a separator within a code', () => {
  const proven = (text: string, profile: WedgeProfile) =>
    provenBy(profile, { text, aim: null, via: 'wedge', at: 0 }).separators;

  it('proves that this scanner passes them on, whatever was thought of it', () => {
    const kept = { are: 'kept', tokens: [] };
    expect(proven('10AB\u001d21X', usualProfile)).toEqual(kept);
    expect(proven('10AB\u001d21X', { ...usualProfile, separators: { are: 'lost' } })).toEqual(kept);
  });

  it('is not proven by one before or behind the code, and changes no profile that knows it', () => {
    expect(proven('\u001d10AB\u001d', usualProfile)).toEqual({ are: 'unproven' });
    const profile: WedgeProfile = { ...usualProfile, separators: { are: 'kept', tokens: ['{GS}'] } };
    expect(proven('10AB\u001d21X', profile)).toEqual(profile.separators);
  });
});

describe('a stored profile', () => {
  const success = (profile: unknown) => wedgeProfileSchema.safeParse(profile).success;

  it('is believed as it was stored', () => {
    const stored = JSON.parse(JSON.stringify(usualProfile));
    expect(wedgeProfileSchema.parse(stored)).toEqual(usualProfile);
  });

  it('is not believed with a pause that would cut scans, or a keyboard that makes two characters one', () => {
    expect(success({ ...usualProfile, end: { by: 'pause', after: 20 } })).toBe(false);
    expect(success({ ...usualProfile, layout: { z: 'y', x: 'y' } })).toBe(false);
    expect(success({ ...usualProfile, version: 2 })).toBe(false);
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
