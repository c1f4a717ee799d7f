import { describe, expect, it } from 'vitest';
import { usualProfile } from '../scan/wedge-profile.ts';
import type { WedgeProfile } from '../scan/wedge-profile-schema.ts';
import { readWedgeProfile, writeWedgeProfile } from './wedge-profiles.ts';

/** As a browser's, of one kind of text. */
function storage(held: string | null = null): Storage {
  let value = held;
  return {
    length: 0,
    clear: () => {},
    key: () => null,
    getItem: () => value,
    setItem: (_, next) => {
      value = next;
    },
    removeItem: () => {
      value = null;
    },
  };
}

const own: WedgeProfile = {
  ...usualProfile,
  end: { by: 'pause', after: 210 },
  separators: { are: 'kept', tokens: ['{GS}'] },
  layout: { z: 'y', y: 'z' },
};

describe('the profile of this device’s scanner', () => {
  it('is there again after the app was closed, and gone once the usual one is wanted', async () => {
    const disk = storage();
    writeWedgeProfile(disk, own);
    expect(await readWedgeProfile(disk)).toEqual(own);
    writeWedgeProfile(disk, null);
    expect(await readWedgeProfile(disk)).toBe(usualProfile);
  });

  it('is the usual one where nothing was stored, or what was can’t be believed', async () => {
    for (const held of [null, '', '{', '{"version":1}', JSON.stringify({ ...own, version: 9 })]) {
      expect(await readWedgeProfile(storage(held))).toBe(usualProfile);
    }
  });
});
