// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'Aucune liste ouverte. En choisir une d’abord.',
    'work-missing': 'Cette liste n’est pas sur cet appareil. Revenir et en choisir une autre.',
  },
} as const satisfies Same<typeof english>;
