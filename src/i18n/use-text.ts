// Texts for a screen. Keys are checked by the compiler; what a machine says comes as a Message.
import { createContext, use } from 'react';
import type { TextKey, TextValues } from './catalogue.ts';

/** A message by its key in the catalogue: what a machine answers, and what the compiler can't check. */
export interface Message {
  readonly key: string;
  readonly values?: TextValues;
}

/** `count` among the values chooses the plural form. */
export interface Texts {
  (key: TextKey, values?: TextValues): string;
  /** A machine's message, or a name that needs no translation. */
  readonly words: (words: Message | string) => string;
  readonly language: string;
}

export const TextContext = createContext<Texts | null>(null);

/** Throws outside a `TextProvider`. */
export function useText(): Texts {
  const texts = use(TextContext);
  if (texts === null) throw new Error('no TextProvider around this component');
  return texts;
}
