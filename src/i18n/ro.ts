// All texts in Romanian.

import type { LanguageTexts } from './language-texts.ts';
import { lookUp } from './ro/look-up.ts';
import { photos } from './ro/photos.ts';
import { pick } from './ro/pick.ts';
import { runner } from './ro/runner.ts';
import { scanner } from './ro/scanner.ts';
import { scannerGuides } from './ro/scanner-guides.ts';
import { shell } from './ro/shell.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, pick },
  'look-up': lookUp,
  photos,
  scanner: { ...scanner, guides: scannerGuides },
};
