// All texts in Spanish.
import { job } from './es/job.ts';
import { jobs } from './es/jobs.ts';
import { lookUp } from './es/look-up.ts';
import { pick } from './es/pick.ts';
import { runner } from './es/runner.ts';
import { scanner } from './es/scanner.ts';
import { scannerGuides } from './es/scanner-guides.ts';
import { shell } from './es/shell.ts';
import type { LanguageTexts } from './language-texts.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, job, pick },
  jobs,
  'look-up': lookUp,
  scanner: { ...scanner, guides: scannerGuides },
};
