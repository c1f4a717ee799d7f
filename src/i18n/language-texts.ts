// All texts of one language, by i18next's namespaces: the app's own, and those of the pages that are loaded later.
import type { Catalogue, Same } from './catalogue.ts';
import type { carry } from './en/carry.ts';
import type { count } from './en/count.ts';
import type { jobs } from './en/jobs.ts';
import type { lookUp } from './en/look-up.ts';
import type { photos } from './en/photos.ts';
import type { receive } from './en/receive.ts';
import type { scanner } from './en/scanner.ts';
import type { scannerGuides } from './en/scanner-guides.ts';

export interface LanguageTexts {
  readonly translation: Catalogue;
  readonly jobs: Same<typeof jobs>;
  readonly carry: Same<typeof carry>;
  readonly receive: Same<typeof receive>;
  readonly count: Same<typeof count>;
  readonly 'look-up': Same<typeof lookUp>;
  readonly photos: Same<typeof photos>;
  readonly scanner: Same<typeof scanner> & { readonly guides: Same<typeof scannerGuides> };
}
