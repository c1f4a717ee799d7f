// All texts in French.
import { job } from './fr/job.ts';
import { jobs } from './fr/jobs.ts';
import { lookUp } from './fr/look-up.ts';
import { pick } from './fr/pick.ts';
import { runner } from './fr/runner.ts';
import { scanner } from './fr/scanner.ts';
import { scannerGuides } from './fr/scanner-guides.ts';
import { shell } from './fr/shell.ts';
import type { LanguageTexts } from './language-texts.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, job, pick },
  jobs,
  'look-up': lookUp,
  scanner: { ...scanner, guides: scannerGuides },
};
