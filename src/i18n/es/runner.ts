// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'No hay ninguna lista abierta. Elija una primero.',
    'work-missing': 'Esta lista no está en este equipo. Vuelva atrás y elija otra.',
  },
} as const satisfies Same<typeof english>;
