// Each device's preferences, in local storage: losing them costs a tap, so they need no better place.
import type { Preferences } from '../shell/model.ts';

const key = 'tallyhand-preferences';

export const usualPreferences: Preferences = { theme: 'auto', volume: 0.8, vibration: true, language: 'en' };

/** What can't be read is as it usually is. */
export function readPreferences(storage: Storage): Preferences {
  try {
    const stored: Partial<Preferences> = JSON.parse(storage.getItem(key) ?? '{}');
    return { ...usualPreferences, ...stored };
  } catch {
    return usualPreferences;
  }
}

export function writePreferences(storage: Storage, preferences: Preferences): void {
  try {
    storage.setItem(key, JSON.stringify(preferences));
  } catch {
    // A full disk: the preference holds until the app is closed, and the outbox is what says so.
  }
}
