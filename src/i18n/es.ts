// All texts in Spanish.
import { carry } from './es/carry.ts';
import { count } from './es/count.ts';
import { job } from './es/job.ts';
import { jobs } from './es/jobs.ts';
import { lookUp } from './es/look-up.ts';
import { photos } from './es/photos.ts';
import { pick } from './es/pick.ts';
import { receive } from './es/receive.ts';
import { runner } from './es/runner.ts';
import { scanner } from './es/scanner.ts';
import { scannerGuides } from './es/scanner-guides.ts';
import { shell } from './es/shell.ts';
import type { LanguageTexts } from './language-texts.ts';

export const texts: LanguageTexts = {
  translation: { shell, runner, job, pick },
  jobs,
  carry,
  receive,
  count,
  'look-up': lookUp,
  photos,
  scanner: { ...scanner, guides: scannerGuides },
};
