// The texts of the receiving job.
import { receive } from './en/receive.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type ReceiveCatalogue = typeof receive;
export type ReceiveTexts = PageTexts<ReceiveCatalogue>;

const page: PageCatalogue<ReceiveCatalogue> = { namespace: 'receive', english: receive };

export const useReceiveText = (): ReceiveTexts => usePageTexts(page);
