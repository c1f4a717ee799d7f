// What stands around every job, in Spanish.
import type { Same } from '../catalogue.ts';
import type { job as english } from '../en/job.ts';

export const job: Same<typeof english> = {
  reject: { scanned: 'Escaneó', wanted: 'Se pedía', acknowledge: 'OK' },
  more: { key: 'Más', title: '¿Qué necesita?' },
  names: {
    pick: 'Picking',
    receive: 'Recepción',
    'put-away': 'Ubicación',
    move: 'Traslado',
    replenish: 'Reposición',
    'vendor-return': 'Devolución al proveedor',
    count: 'Recuento',
  },
  progress: '{{done}}/{{total}}',
  progressSpoken: '{{done}} de {{total}}',
  back: 'Atrás',
  where: {
    aisle: 'pasillo {{aisle}}',
    bay: 'módulo {{bay}}',
    level: 'nivel {{level}}',
    left: 'izquierda',
    right: 'derecha',
  },
  marks: {
    lot: 'lote {{lot}}',
    bestBefore: 'caduca {{date}}',
    serial: 'serie {{serial}}',
  },
};
