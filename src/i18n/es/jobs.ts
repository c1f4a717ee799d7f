// What home offers beside the pick lists, in Spanish.
import type { Same } from '../catalogue.ts';
import type { jobs as english } from '../en/jobs.ts';

export const jobs: Same<typeof english> = {
  title: 'Otros trabajos',
  gone: {
    title: 'Hecho en otro sitio: {{name}}',
    yours: 'Su trabajo ya está hecho',
    ask: 'Otra persona lo ha terminado. Lo que escaneó cuenta.',
  },
  'put-away': {
    unit: '{{unit}}',
    detail_one: '{{count}} artículo · {{location}}',
    detail_many: '{{count}} artículos · {{location}}',
    detail_other: '{{count}} artículos · {{location}}',
    owed_one: '{{count}} para un pedido · a {{location}}',
    owed_many: '{{count}} para pedidos · a {{location}}',
    owed_other: '{{count}} para pedidos · a {{location}}',
  },
  replenish: { face: '{{location}}', detail: '{{item}} · {{pieces}}' },
  'vendor-return': { to: 'A {{supplier}}', detail: '{{number}} · {{item}} · {{pieces}}' },
  receive: {
    from: '{{supplier}}',
    at: '{{number}} · en {{dock}}',
    due: '{{number}} · previsto {{date}}',
    undated: '{{number}} · sin fecha',
  },
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
