// What any job says when it can't take a scan.

import type { Same } from '../catalogue.ts';
import type { runner as english } from '../en/runner.ts';

export const runner = {
  say: {
    'no-job': 'Eso no abre ningún trabajo. Elija uno primero.',
    misread: 'Código mal leído. Escanéelo otra vez.',
    'work-missing': 'Este trabajo no está en este equipo. Vuelva atrás y elija otro.',
  },
} as const satisfies Same<typeof english>;
