// All texts in Korean.
import { lookUp } from './ko/look-up.ts';
import { photos } from './ko/photos.ts';
import { pick } from './ko/pick.ts';
import { runner } from './ko/runner.ts';
import { scanner } from './ko/scanner.ts';
import { scannerGuides } from './ko/scanner-guides.ts';
import { shell } from './ko/shell.ts';
import type { LanguageTexts } from './language-texts.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, pick },
  'look-up': lookUp,
  photos,
  scanner: { ...scanner, guides: scannerGuides },
};
