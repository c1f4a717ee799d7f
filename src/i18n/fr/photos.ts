// Photos that a job asks for.

import type { Same } from '../catalogue.ts';
import type { photos as english } from '../en/photos.ts';

export const photos = {
  take: 'Prendre une photo',
  another: 'Autre photo',
  busy: 'La photo s’enregistre …',
  taken: 'Photos prises',
  photo: 'Photo {{n}}',
  remove: 'Retirer la photo {{n}}',
  at: { device: 'ici seulement', server: 'envoyée' },
  'not-kept': {
    'not-a-picture': 'Ce n’est pas une image. Reprendre la photo.',
    'too-large': 'L’image est trop grande. La prendre avec l’appareil photo d’ici.',
    quota:
      'L’appareil est plein\u00A0: photo NON enregistrée. Les scans le sont. Apporter l’appareil au responsable.',
    closed: 'La mémoire s’est fermée\u00A0: photo NON enregistrée. Rouvrir l’appli et reprendre la photo.',
    aborted: 'L’écriture a échoué\u00A0: photo NON enregistrée. La reprendre.',
  },
} as const satisfies Same<typeof english>;
