// The languages that an operator can choose. A language is each operator's own.
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

/** By IETF tag; `name` as its speakers write it. Korean, French, Romanian and Spanish join here. */
export const languages = [{ tag: 'en', name: 'English' }] as const;

export type Language = (typeof languages)[number]['tag'];

export const catalogues: Readonly<Record<Language, Catalogue>> = { en };
