// What stands around every job, in Romanian.
import type { Same } from '../catalogue.ts';
import type { job as english } from '../en/job.ts';

export const job: Same<typeof english> = {
  reject: { scanned: 'Ai scanat', wanted: 'Se cerea', acknowledge: 'OK' },
  more: { key: 'Altele', title: 'De ce ai nevoie?' },
  names: {
    pick: 'Culegere',
    receive: 'Recepție',
    'put-away': 'Depozitare',
    move: 'Mutare',
    replenish: 'Realimentare',
    'vendor-return': 'Retur la furnizor',
    count: 'Numărare',
  },
  progress: '{{done}}/{{total}}',
  progressSpoken: '{{done}} din {{total}}',
  back: 'Înapoi',
  where: {
    aisle: 'culoar {{aisle}}',
    bay: 'modul {{bay}}',
    level: 'nivel {{level}}',
    left: 'stânga',
    right: 'dreapta',
  },
  marks: {
    lot: 'lot {{lot}}',
    bestBefore: 'expiră {{date}}',
    serial: 'serie {{serial}}',
  },
};
