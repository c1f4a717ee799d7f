// All texts of one language, by i18next's namespaces: the app's own, and those of the pages that are loaded later.
import type { Catalogue, Same } from './catalogue.ts';
import type { jobs } from './en/jobs.ts';
import type { lookUp } from './en/look-up.ts';
import type { scanner } from './en/scanner.ts';
import type { scannerGuides } from './en/scanner-guides.ts';

export interface LanguageTexts {
  readonly translation: Catalogue;
  readonly jobs: Same<typeof jobs>;
  readonly 'look-up': Same<typeof lookUp>;
  readonly scanner: Same<typeof scanner> & { readonly guides: Same<typeof scannerGuides> };
}
