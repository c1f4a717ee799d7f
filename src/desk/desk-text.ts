// The desk's texts: keys checked by the compiler, loaded together with the desk.
import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { TextValues } from '../i18n/catalogue.ts';
import { deskEn } from '../i18n/desk-en.ts';

const namespace = 'desk';

type Base<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;
type Path<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Base<Key> : `${Key}.${Path<Texts[Key]>}`;
}[keyof Texts & string];

export type DeskTextKey = Path<typeof deskEn>;

export interface DeskTexts {
  (key: DeskTextKey, values?: TextValues): string;
  /** A text for a code that may be newer than this catalogue: then the code itself is shown. */
  readonly coded: (group: string, code: string) => string;
  readonly number: (value: number) => string;
  readonly language: string;
}

/** An instance of the desk's own: the handheld's texts stay where they are. Synchronous: nothing is fetched. */
export function startDeskTexts(): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [namespace],
    defaultNS: namespace,
    resources: { en: { [namespace]: deskEn } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

export function useDeskText(): DeskTexts {
  const { t, i18n } = useTranslation(namespace);
  const text = (key: DeskTextKey, values: TextValues = {}) => t(key, values);
  const coded = (group: string, code: string) => {
    const key = `${group}.${code}`;
    return i18n.exists(key, { ns: namespace }) ? t(key) : code;
  };
  const number = (value: number) => new Intl.NumberFormat(i18n.language).format(value);
  return Object.assign(text, { coded, number, language: i18n.language });
}
