// Texts for a screen. Keys are checked by the compiler; what a machine says comes as a Message.
import { useTranslation } from 'react-i18next';
import type { TextKey, TextValues } from './catalogue.ts';

/** A message by its key in the catalogue: what a machine answers, and what the compiler can't check. */
export interface Message {
  readonly key: string;
  readonly values?: TextValues;
}

export interface Texts {
  (key: TextKey, values?: TextValues): string;
  /** A machine's message, or a name that needs no translation. */
  readonly words: (words: Message | string) => string;
  readonly language: string;
}

/** `count` among the values chooses the plural form. */
export function useText(): Texts {
  const { t, i18n } = useTranslation();
  const text = (key: TextKey, values: TextValues = {}) => t(key, values);
  const words = (said: Message | string) =>
    typeof said === 'string' ? said : t(said.key, { ...said.values });
  return Object.assign(text, { words, language: i18n.language });
}
