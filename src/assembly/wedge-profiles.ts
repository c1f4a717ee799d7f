// How this device's scanner types, in local storage: losing it costs a minute on the set-up page.
import { usualProfile } from '../scan/wedge-profile.ts';
import type { WedgeProfile } from '../scan/wedge-profile-schema.ts';

const key = 'tallyhand-scanner';

/** What isn't stored, or can't be believed, is as it usually is. The schema is loaded only where there is one. */
export async function readWedgeProfile(storage: Storage): Promise<WedgeProfile> {
  try {
    const stored = storage.getItem(key);
    if (stored === null) return usualProfile;
    const { wedgeProfileSchema } = await import('../scan/wedge-profile-schema.ts');
    return wedgeProfileSchema.parse(JSON.parse(stored));
  } catch {
    return usualProfile;
  }
}

/** Null: back to the usual one. */
export function writeWedgeProfile(storage: Storage, profile: WedgeProfile | null): void {
  try {
    if (profile === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(profile));
  } catch {
    // A full disk: the profile holds until the app is closed, and the outbox is what says so.
  }
}
