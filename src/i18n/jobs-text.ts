// The texts of what home offers beside the pick lists.
import { jobs } from './en/jobs.ts';
import { type PageCatalogue, type PageTexts, usePageTexts } from './page-texts.ts';

type JobsCatalogue = typeof jobs;
export type JobsTexts = PageTexts<JobsCatalogue>;

const page: PageCatalogue<JobsCatalogue> = { namespace: 'jobs', english: jobs };

export const useJobsText = (): JobsTexts => usePageTexts(page);
