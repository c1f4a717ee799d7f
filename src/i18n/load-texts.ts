// The texts of each language but English: a chunk of its own, loaded when somebody wants it, and stored for offline with
// the rest of the app.
import type { LanguageTexts } from './language-texts.ts';
import type { Language } from './languages.ts';

export type Learnt = Exclude<Language, 'en'>;
export type LoadTexts = (language: Learnt) => Promise<LanguageTexts>;

const chunks = {
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ko: () => import('./ko.ts'),
  ro: () => import('./ro.ts'),
} as const satisfies Readonly<Record<Learnt, () => Promise<{ readonly texts: LanguageTexts }>>>;

/** Rejects where the chunk can't be had: on its first use, without a network. */
export const loadTexts: LoadTexts = async (language) => (await chunks[language]()).texts;
