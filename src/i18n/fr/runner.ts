// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'Aucune tâche ne s’ouvre ainsi. En choisir une d’abord.',
    misread: 'Code mal lu. Le scanner à nouveau.',
    'work-missing': 'Cette tâche n’est pas sur cet appareil. Revenir et en choisir une autre.',
  },
} as const satisfies Same<typeof english>;
