// The texts of the jobs that carry goods by hand.
import { carry } from './en/carry.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type CarryCatalogue = typeof carry;
export type CarryTexts = PageTexts<CarryCatalogue>;

const page: PageCatalogue<CarryCatalogue> = { namespace: 'carry', english: carry };

export const useCarryText = (): CarryTexts => usePageTexts(page);
