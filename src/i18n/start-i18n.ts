// Starts i18next with the catalogues that are bundled: a text is there before the first screen, offline too.
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Language } from './languages.ts';

const resources = Object.fromEntries(
  Object.entries(catalogues).map(([tag, translation]) => [tag, { translation }]),
);

/** Synchronous: nothing is fetched. Changing `language` later is `i18n.changeLanguage(tag)`. */
export function startI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
