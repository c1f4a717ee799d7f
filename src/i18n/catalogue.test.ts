import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carry } from './en/carry.ts';
import { count } from './en/count.ts';
import { jobs } from './en/jobs.ts';
import { lookUp } from './en/look-up.ts';
import { photos } from './en/photos.ts';
import { receive } from './en/receive.ts';
import { en } from './en.ts';
import type { LanguageTexts } from './language-texts.ts';
import { type Language, languages } from './languages.ts';
import { loadTexts } from './load-texts.ts';
import { scannerEn } from './scanner-text.ts';
import { speaker } from './speaker.ts';
import { startI18n } from './start-i18n.ts';

const sources = join(import.meta.dirname, '..');

/** Every text in a source file that has the form of a key of ours. */
function keysIn(folder: string): readonly string[] {
  const files = readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$/.test(name),
  );
  return files.flatMap((name) => {
    const text = readFileSync(join(sources, folder, name), 'utf8');
    return [...text.matchAll(/'((?:job|pick|runner|shell)(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? '');
  });
}

const used = [...new Set([...keysIn('workflows'), ...keysIn('shell')])];

type Nested = { readonly [key: string]: string | Nested | undefined };

/** Each text by its key. */
const flat = (texts: Nested, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, text = '']) =>
    typeof text === 'string' ? [[`${before}${key}`, text] as const] : flat(text, `${before}${key}.`),
  );

const flatTexts = (texts: LanguageTexts) =>
  new Map(Object.entries(texts).flatMap(([namespace, catalogue]) => flat(catalogue, `${namespace}:`)));

const english: LanguageTexts = {
  translation: en,
  jobs,
  carry,
  count,
  photos,
  receive,
  'look-up': lookUp,
  scanner: scannerEn,
};
const englishTexts = flatTexts(english);

const textsIn = async (language: Language) =>
  flatTexts(language === 'en' ? english : await loadTexts(language));

const plural = /_(zero|one|two|few|many|other)$/;
const stemOf = (key: string) => key.replace(plural, '');
/** A plural key of English is one that has a text for the numbers that have no form of their own. */
const pluralStems = [...englishTexts.keys()].filter((key) => key.endsWith('_other')).map(stemOf);
const isPlural = (key: string) => plural.test(key) && pluralStems.includes(stemOf(key));

const placeholders = (text: string) => [...text.matchAll(/\{\{.*?\}\}/g)].map(([name]) => name).sort();

/** What English says in the same place; a form that English doesn't have stands for many. */
const englishOf = (key: string) => englishTexts.get(key) ?? englishTexts.get(`${stemOf(key)}_other`) ?? '';

describe.each(languages)('the catalogue of $name', async ({ tag }) => {
  const texts = await textsIn(tag);
  const i18n = startI18n();
  await speaker(i18n, loadTexts)(tag);

  it('is spoken as soon as it is wanted', () => {
    expect(i18n.language).toBe(tag);
  });

  it('has a text for every key that a machine or a screen says', () => {
    expect(used.length).toBeGreaterThan(150);
    const own = { lngs: [tag], fallbackLng: [] };
    const missing = used.filter((key) => !i18n.exists(key, own) && !i18n.exists(key, { ...own, count: 2 }));
    expect(missing).toEqual([]);
  });

  it('has each plural in every form that the language has, and in no other', () => {
    const forms = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
    for (const stem of pluralStems) {
      const own = [...texts.keys()].filter((key) => isPlural(key) && stemOf(key) === stem);
      expect(own.map((key) => plural.exec(key)?.[1]).sort(), stem).toEqual(forms);
    }
  });

  it('fills in what English fills in', () => {
    for (const [key, text] of texts) {
      expect(placeholders(text), key).toEqual(placeholders(englishOf(key)));
    }
  });

  it('leaves no text empty, and no space around one', () => {
    const strange = [...texts].filter(([, text]) => text === '' || text !== text.trim());
    expect(strange).toEqual([]);
  });
});

describe('a text', () => {
  const { t } = startI18n();

  it('has its plural by the number', () => {
    expect(t('pick.say.put', { count: 1, tote: 'T-0142' })).toBe('1 into T-0142');
    expect(t('shell.pin.wrong', { count: 1 })).toBe('Wrong PIN. 1 attempt left.');
    expect(t('shell.pin.wrong', { count: 2 })).toBe('Wrong PIN. 2 attempts left.');
  });

  it('shows a name as it is, whatever characters it has', () => {
    expect(t('pick.say.held-by', { holder: 'O’Brien & <Söhne>' })).toBe('in use by O’Brien & <Söhne>');
  });

  it('has the plural of its own language', async () => {
    const i18n = startI18n();
    await speaker(i18n, loadTexts)('ro');
    const said = [1, 2, 21].map((count) => i18n.t('shell.home.left', { count }));
    expect(said).toEqual(['1 oprire rămasă', '2 opriri rămase', '21 de opriri rămase']);
  });
});
