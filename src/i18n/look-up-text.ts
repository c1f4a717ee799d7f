// The texts of the look-up pages.
import { lookUp } from './en/look-up.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type LookUpCatalogue = typeof lookUp;
export type LookUpTexts = PageTexts<LookUpCatalogue>;

const page: PageCatalogue<LookUpCatalogue> = { namespace: 'look-up', english: lookUp };

export const useLookUpText = (): LookUpTexts => usePageTexts(page);
