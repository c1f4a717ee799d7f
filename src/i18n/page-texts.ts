// Texts of pages that are loaded when they are opened: the English ones come with their page, in a namespace of their
// own, and the keys are checked by the compiler.
import { useTranslation } from 'react-i18next';
import type { Path, TextValues } from './catalogue.ts';
import type { LanguageTexts } from './language-texts.ts';
import type { Message } from './use-text.ts';

/** What a page brings. In another language its texts have come with all others of that language. */
export interface PageCatalogue<Texts> {
  readonly namespace: Exclude<keyof LanguageTexts, 'translation'>;
  readonly english: Texts;
}

export interface PageTexts<Texts> {
  (key: Path<Texts>, values?: TextValues): string;
  /** A machine's message, or a name that needs no translation. */
  readonly words: (words: Message | string) => string;
  readonly language: string;
}

/** Adds the catalogue to the app's own, once; the texts are the operator's language's. */
export function usePageTexts<Texts>({ namespace, english }: PageCatalogue<Texts>): PageTexts<Texts> {
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('en', namespace)) i18n.addResourceBundle('en', namespace, english);
  const t = i18n.getFixedT(i18n.language, namespace);
  const text = (key: Path<Texts>, values: TextValues = {}) => t(key, values);
  const words = (said: Message | string) =>
    typeof said === 'string' ? said : t(said.key, { ...said.values });
  return Object.assign(text, { words, language: i18n.language });
}
