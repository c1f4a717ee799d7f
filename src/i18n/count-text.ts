// The texts of the counting job.
import { count } from './en/count.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type CountCatalogue = typeof count;
export type CountTexts = PageTexts<CountCatalogue>;

const page: PageCatalogue<CountCatalogue> = { namespace: 'count', english: count };

export const useCountText = (): CountTexts => usePageTexts(page);
