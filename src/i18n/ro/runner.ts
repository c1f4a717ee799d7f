// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'Nicio listă deschisă. Alege întâi una.',
    'work-missing': 'Lista nu este pe acest aparat. Mergi înapoi și alege alta.',
  },
} as const satisfies Same<typeof english>;
