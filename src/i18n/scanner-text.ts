// The texts of the scanner's pages.
import type { Path } from './catalogue.ts';
import { scanner } from './en/scanner.ts';
import { scannerGuides } from './en/scanner-guides.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

export const scannerEn = { ...scanner, guides: scannerGuides } as const;

type ScannerCatalogue = typeof scannerEn;
export type ScannerTextKey = Path<ScannerCatalogue>;
export type ScannerTexts = PageTexts<ScannerCatalogue>;

const page: PageCatalogue<ScannerCatalogue> = { namespace: 'scanner', english: scannerEn };

export const useScannerText = (): ScannerTexts => usePageTexts(page);
