// All texts in Romanian.

import type { LanguageTexts } from './language-texts.ts';
import { carry } from './ro/carry.ts';
import { count } from './ro/count.ts';
import { job } from './ro/job.ts';
import { jobs } from './ro/jobs.ts';
import { lookUp } from './ro/look-up.ts';
import { photos } from './ro/photos.ts';
import { pick } from './ro/pick.ts';
import { receive } from './ro/receive.ts';
import { runner } from './ro/runner.ts';
import { scanner } from './ro/scanner.ts';
import { scannerGuides } from './ro/scanner-guides.ts';
import { shell } from './ro/shell.ts';

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
