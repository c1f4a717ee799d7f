// All texts in Romanian.

import type { LanguageTexts } from './language-texts.ts';
import { job } from './ro/job.ts';
import { jobs } from './ro/jobs.ts';
import { lookUp } from './ro/look-up.ts';
import { pick } from './ro/pick.ts';
import { runner } from './ro/runner.ts';
import { scanner } from './ro/scanner.ts';
import { scannerGuides } from './ro/scanner-guides.ts';
import { shell } from './ro/shell.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, job, pick },
  jobs,
  'look-up': lookUp,
  scanner: { ...scanner, guides: scannerGuides },
};
