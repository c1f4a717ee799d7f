// Photos that a job asks for.

import type { Same } from '../catalogue.ts';
import type { photos as english } from '../en/photos.ts';

export const photos = {
  take: 'Fă o poză',
  another: 'Încă o poză',
  busy: 'Se salvează poza …',
  taken: 'Poze făcute',
  photo: 'Poza {{n}}',
  remove: 'Șterge poza {{n}}',
  at: { device: 'doar aici', server: 'trimisă' },
  'not-kept': {
    'not-a-picture': 'Nu este o imagine. Fă poza din nou.',
    'too-large': 'Imaginea e prea mare. Fă poza cu camera acestui aparat.',
    quota: 'Aparatul e plin: poza NU s-a salvat. Scanările sunt în siguranță. Du aparatul la șef.',
    closed: 'Memoria s-a închis: poza NU s-a salvat. Redeschide aplicația și fă poza din nou.',
    aborted: 'Scrierea a eșuat: poza NU s-a salvat. Fă-o din nou.',
  },
} as const satisfies Same<typeof english>;
