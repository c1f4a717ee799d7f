// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'Codul acesta nu deschide nicio sarcină. Alege întâi una.',
    misread: 'Cod citit greșit. Scanează-l din nou.',
    'work-missing': 'Sarcina nu este pe acest aparat. Mergi înapoi și alege alta.',
  },
} as const satisfies Same<typeof english>;
