// All texts in French.
import { carry } from './fr/carry.ts';
import { count } from './fr/count.ts';
import { job } from './fr/job.ts';
import { jobs } from './fr/jobs.ts';
import { lookUp } from './fr/look-up.ts';
import { photos } from './fr/photos.ts';
import { pick } from './fr/pick.ts';
import { receive } from './fr/receive.ts';
import { runner } from './fr/runner.ts';
import { scanner } from './fr/scanner.ts';
import { scannerGuides } from './fr/scanner-guides.ts';
import { shell } from './fr/shell.ts';
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
