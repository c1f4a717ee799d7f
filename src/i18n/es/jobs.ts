// What home offers beside the pick lists, in Spanish.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Otros trabajos',
};
