// The texts of taking photos.
import { photos } from './en/photos.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type PhotoCatalogue = typeof photos;

const page: PageCatalogue<PhotoCatalogue> = { namespace: 'photos', english: photos };

export const usePhotoText = (): PageTexts<PhotoCatalogue> => usePageTexts(page);
