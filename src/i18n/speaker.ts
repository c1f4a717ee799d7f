// Changes the language that the app speaks, as soon as its texts are here.
import type { i18n } from 'i18next';
import type { Language } from './languages.ts';
import type { LoadTexts } from './load-texts.ts';

async function learn(i18n: i18n, language: Language, load: LoadTexts): Promise<void> {
  if (language === 'en' || i18n.hasResourceBundle(language, 'translation')) return;
  for (const [namespace, texts] of Object.entries(await load(language))) {
    i18n.addResourceBundle(language, namespace, texts);
  }
}

/** Whatever order the texts arrive in, what was wanted last is spoken: English where its texts can't be loaded. */
export function speaker(i18n: i18n, load: LoadTexts): (language: Language) => Promise<void> {
  let wanted: Language = 'en';
  return async (language) => {
    wanted = language;
    const spoken = await learn(i18n, language, load).then(
      () => language,
      () => 'en',
    );
    if (wanted === language) await i18n.changeLanguage(spoken);
  };
}
