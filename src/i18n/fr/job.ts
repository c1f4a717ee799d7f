// What stands around every job, in French.
import type { Same } from '../catalogue.ts';
import type { job as english } from '../en/job.ts';

export const job: Same<typeof english> = {
  reject: { scanned: 'Scanné', wanted: 'Attendu', acknowledge: 'OK' },
  more: { key: 'Plus', title: 'Besoin de quoi\u00A0?' },
  names: {
    pick: 'Prélèvement',
    receive: 'Réception',
    'put-away': 'Rangement',
    move: 'Déplacement',
    replenish: 'Réappro',
    'vendor-return': 'Retour fournisseur',
    count: 'Comptage',
  },
  progress: '{{done}}/{{total}}',
  progressSpoken: '{{done}} sur {{total}}',
  back: 'Retour',
  where: {
    aisle: 'allée {{aisle}}',
    bay: 'travée {{bay}}',
    level: 'niveau {{level}}',
    left: 'gauche',
    right: 'droite',
  },
  marks: {
    lot: 'lot {{lot}}',
    bestBefore: 'DLUO {{date}}',
    serial: 'n° de série {{serial}}',
  },
};
