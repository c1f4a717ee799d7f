// Photos that a job asks for.

import type { Same } from '../catalogue.ts';
import type { photos as english } from '../en/photos.ts';

export const photos = {
  take: 'Tomar una foto',
  another: 'Otra foto',
  busy: 'Guardando la foto …',
  taken: 'Fotos tomadas',
  photo: 'Foto {{n}}',
  remove: 'Quitar la foto {{n}}',
  at: { device: 'solo aquí', server: 'enviada' },
  'not-kept': {
    'not-a-picture': 'No es una imagen. Tome la foto otra vez.',
    'too-large': 'La imagen es demasiado grande. Tómela con la cámara de este equipo.',
    quota: 'El equipo está lleno: la foto NO se guardó. Las lecturas sí. Lleve el equipo al encargado.',
    closed: 'El almacenamiento se cerró: la foto NO se guardó. Abra otra vez la app y repita la foto.',
    aborted: 'No se pudo escribir: la foto NO se guardó. Tómela otra vez.',
  },
} as const satisfies Same<typeof english>;
