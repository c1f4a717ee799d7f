import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';
import { startI18n } from './start-i18n.ts';

const sources = join(import.meta.dirname, '..');

/** Every text in a source file that has the form of a key of ours. */
function keysIn(folder: string): readonly string[] {
  const files = readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name),
  );
  return files.flatMap((name) => {
    const text = readFileSync(join(sources, folder, name), 'utf8');
    return [...text.matchAll(/'((?:pick|runner|shell)(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '');
  });
}

const used = [...new Set([...keysIn('workflows'), ...keysIn('shell')])];

describe.each(languages)('the catalogue of $name', ({ tag }) => {
  const i18n = startI18n(tag);

  it('is there at once, without a fetch', () => {
    expect(i18n.isInitialized).toBe(true);
    expect(i18n.language).toBe(tag);
  });

  it('has a text for every key that a machine or a screen says', () => {
    expect(used.length).toBeGreaterThan(150);
    const missing = used.filter((key) => !i18n.exists(key) && !i18n.exists(key, { count: 2 }));
    expect(missing).toEqual([]);
  });
});

describe('a text', () => {
  const { t } = startI18n('en');

  it('has its plural by the number', () => {
    expect(t('pick.say.put', { count: 1, tote: 'T-0142' })).toBe('1 into T-0142');
    expect(t('shell.pin.wrong', { count: 1 })).toBe('Wrong PIN. 1 attempt left.');
    expect(t('shell.pin.wrong', { count: 2 })).toBe('Wrong PIN. 2 attempts left.');
  });

  it('shows a name as it is, whatever characters it has', () => {
    expect(t('pick.say.held-by', { holder: 'O’Brien & <Söhne>' })).toBe('in use by O’Brien & <Söhne>');
  });
});
