// Each operator's preferences, in local storage: losing them costs a tap, so they need no better place. The device has
// its own too, for the screens before the sign-in: what anybody chose last.
import { languages } from '../i18n/languages.ts';
import type { Preferences } from '../shell/model.ts';

const deviceKey = 'tallyhand-preferences';

const keyOf = (operatorId: string | null) => (operatorId === null ? deviceKey : `${deviceKey}:${operatorId}`);

export const usualPreferences: Preferences = { theme: 'auto', volume: 0.8, vibration: true, language: 'en' };

const themes: readonly Preferences['theme'][] = ['auto', 'light', 'dark'];

function believed(stored: Readonly<Record<string, unknown>>): Preferences {
  const { volume, vibration } = stored;
  const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1;
  return {
    theme: themes.find((theme) => theme === stored.theme) ?? usualPreferences.theme,
    volume: isVolume ? volume : usualPreferences.volume,
    vibration: typeof vibration === 'boolean' ? vibration : usualPreferences.vibration,
    language: languages.find(({ tag }) => tag === stored.language)?.tag ?? usualPreferences.language,
  };
}

/** Null: the device's own. What isn't stored, or can't be believed, is as it usually is. */
export function readPreferences(storage: Storage, operatorId: string | null): Preferences {
  try {
    return believed(JSON.parse(storage.getItem(keyOf(operatorId)) ?? '{}'));
  } catch {
    return usualPreferences;
  }
}

/** From now on they are the device's own too. */
export function writePreferences(
  storage: Storage,
  operatorId: string | null,
  preferences: Preferences,
): void {
  const text = JSON.stringify(preferences);
  try {
    for (const key of new Set([keyOf(operatorId), deviceKey])) storage.setItem(key, text);
  } catch {
    // A full disk: the preference holds until the app is closed, and the outbox is what says so.
  }
}
