// What home offers beside the pick lists, in Korean.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: '다른 작업',
};
