// Makes the texts once for all screens: asking i18next anew in each component would be felt with every scan.
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey, TextValues } from './catalogue.ts';
import { type Message, TextContext, type Texts } from './use-text.ts';

interface TextProviderProps {
  readonly i18n: i18n;
  readonly children: ReactNode;
}

/** Follows a change of the language, and says on the page which one it is: for screen readers and line breaks. */
export function TextProvider({ i18n, children }: TextProviderProps) {
  const { t } = useTranslation(undefined, { i18n });
  const { language } = i18n;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const texts = useMemo<Texts>(() => {
    const text = (key: TextKey, values: TextValues = {}) => t(key, values);
    const words = (said: Message | string) =>
      typeof said === 'string' ? said : t(said.key, { ...said.values });
    return Object.assign(text, { words, language });
  }, [t, language]);
  return <TextContext value={texts}>{children}</TextContext>;
}
