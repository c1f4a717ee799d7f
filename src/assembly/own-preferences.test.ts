import { describe, expect, it } from 'vitest';
import type { OperatorBrief } from '../shell/model.ts';
import { ownPreferences } from './own-preferences.ts';
import { readPreferences, usualPreferences, writePreferences } from './preferences.ts';
import { newStanding, signedOut } from './store.ts';

/** As a browser's. */
function storage(held: Readonly<Record<string, string>> = {}): Storage {
  const values = new Map(Object.entries(held));
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (n) => [...values.keys()][n] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const old = { theme: 'dark', volume: 0.3, vibration: false, language: 'en' };

describe('preferences', () => {
  it('are as they usually are for a person who never chose', () => {
    const disk = storage();
    writePreferences(disk, 'ana', { ...usualPreferences, language: 'es' });
    expect(readPreferences(disk, 'dan')).toEqual(usualPreferences);
  });

  it('are each operator’s own, and the last ones chosen by anybody are the device’s', () => {
    const disk = storage();
    writePreferences(disk, 'ana', { ...usualPreferences, language: 'es' });
    writePreferences(disk, 'dan', { ...usualPreferences, theme: 'dark' });
    expect(readPreferences(disk, 'ana').language).toBe('es');
    expect(readPreferences(disk, 'dan')).toEqual({ ...usualPreferences, theme: 'dark' });
    expect(readPreferences(disk, null)).toEqual({ ...usualPreferences, theme: 'dark' });
  });

  it('that were stored before they were each operator’s own are the device’s', () => {
    const disk = storage({ 'tallyhand-preferences': JSON.stringify(old) });
    expect(readPreferences(disk, null)).toEqual(old);
  });

  it.each([
    ['{', usualPreferences],
    ['null', usualPreferences],
    ['[]', usualPreferences],
    ['"dark"', usualPreferences],
    [JSON.stringify({ ...old, language: 'tlh' }), { ...old, language: 'en' }],
    [JSON.stringify({ ...old, theme: 'pink', volume: 40 }), { ...old, theme: 'auto', volume: 0.8 }],
    [JSON.stringify({ language: 'ko', vibration: 'yes' }), { ...usualPreferences, language: 'ko' }],
  ])('that read %s fall back where they can’t be believed', (stored, expected) => {
    expect(readPreferences(storage({ 'tallyhand-preferences': stored }), null)).toEqual(expected);
  });
});

describe('whose preferences hold', () => {
  const signedIn = (operatorId: string) => {
    const operator: OperatorBrief = { operatorId, name: operatorId, roles: ['picker'] };
    return { session: { is: 'signed-in', operator } } as const;
  };

  it('is said by the sign-in: the operator’s, and after the sign-out the device’s', () => {
    const store = newStanding({ version: '0', preferences: usualPreferences, now: 0 });
    const prefer = ownPreferences(store, storage());
    const language = () => store.getState().preferences.language;
    store.setState(signedIn('ana'));
    prefer({ language: 'es' });
    expect(language()).toBe('es');
    store.setState({ session: signedOut });
    expect(language()).toBe('es');
    store.setState(signedIn('dan'));
    expect(language()).toBe('en');
    prefer({ theme: 'dark' });
    store.setState({ session: signedOut });
    expect(store.getState().preferences).toEqual({ ...usualPreferences, theme: 'dark' });
    store.setState(signedIn('ana'));
    expect(store.getState().preferences).toEqual({ ...usualPreferences, language: 'es' });
  });

  it('holds too while the disk is full', () => {
    const full: Storage = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const store = newStanding({ version: '0', preferences: usualPreferences, now: 0 });
    ownPreferences(store, full)({ language: 'fr' });
    expect(store.getState().preferences.language).toBe('fr');
  });
});
