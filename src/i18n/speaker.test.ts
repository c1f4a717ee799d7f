import { describe, expect, it } from 'vitest';
import { loadTexts } from './load-texts.ts';
import { speaker } from './speaker.ts';
import { startI18n } from './start-i18n.ts';

const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('the language that is spoken', () => {
  it('is English before any other has come', () => {
    expect(startI18n().t('shell.back')).toBe('Back');
  });

  it('changes the app’s texts and those of the pages that are loaded later', async () => {
    const i18n = startI18n();
    await speaker(i18n, loadTexts)('es');
    expect(i18n.t('shell.back')).toBe('Atrás');
    expect(i18n.t('keys.close', { ns: 'look-up' })).toBe('Cerrar');
    expect(i18n.t('learnt.title', { ns: 'scanner' })).toBe('Este es su escáner');
  });

  it('is loaded once', async () => {
    let loads = 0;
    const speak = speaker(startI18n(), (language) => {
      loads += 1;
      return loadTexts(language);
    });
    for (const language of ['fr', 'en', 'fr'] as const) await speak(language);
    expect(loads).toBe(1);
  });

  it('stays English, or becomes it again, where the texts can’t be loaded', async () => {
    const i18n = startI18n();
    await speaker(i18n, offline)('ko');
    expect(i18n.language).toBe('en');
    await speaker(i18n, loadTexts)('ro');
    await speaker(i18n, offline)('ko');
    expect(i18n.t('shell.back')).toBe('Back');
  });

  it('is the one wanted last, in whatever order the texts arrive', async () => {
    const arrivals: (() => void)[] = [];
    const i18n = startI18n();
    const speak = speaker(i18n, async (language) => {
      await new Promise<void>((resolve) => arrivals.push(resolve));
      return loadTexts(language);
    });
    const [slow, quick] = [speak('ko'), speak('fr')];
    arrivals[1]?.();
    await quick;
    arrivals[0]?.();
    await slow;
    expect(i18n.language).toBe('fr');
  });
});
