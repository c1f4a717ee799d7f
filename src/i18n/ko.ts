// All texts in Korean.
import { carry } from './ko/carry.ts';
import { count } from './ko/count.ts';
import { job } from './ko/job.ts';
import { jobs } from './ko/jobs.ts';
import { lookUp } from './ko/look-up.ts';
import { photos } from './ko/photos.ts';
import { pick } from './ko/pick.ts';
import { receive } from './ko/receive.ts';
import { runner } from './ko/runner.ts';
import { scanner } from './ko/scanner.ts';
import { scannerGuides } from './ko/scanner-guides.ts';
import { shell } from './ko/shell.ts';
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
