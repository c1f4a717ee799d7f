// What home offers beside the pick lists, in Spanish.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Otros trabajos',
  count: {
    title: '{{location}}',
    'short-pick': 'Faltó. Bloqueado hasta que se cuente.',
    'zero-check': '¿Está vacío?',
    overtaken: 'Algo llegó tarde: volver a contar',
    cycle: 'Recuento del calendario',
    asked: 'Pedido por la oficina',
    recount: 'Contar otra vez, después de otra persona',
  },
};
