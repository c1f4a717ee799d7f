// GET /photos/{hash} — a photo, as it will always be under its name. Until it has come, whoever asks is told so (SYNC.md D11).
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { photoHashSchema, photoMediaType } from '../../src/domain/photos/photo.ts';
import { refusalSchema } from '../../src/domain/sync/wire.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { refusalOf } from '../security/refusal.ts';
import { deskRouter } from './desk-router.ts';

const route = createRoute({
  method: 'get',
  path: '/photos/{hash}',
  summary: 'A photo that was taken on the floor',
  request: { params: z.object({ hash: photoHashSchema }) },
  responses: {
    200: {
      description: 'The photo',
      content: { [photoMediaType]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    404: {
      description: 'It has not come yet',
      content: { 'application/json': { schema: refusalSchema } },
    },
  },
});

const awaited = {
  code: 'photo-awaited',
  message: 'This photo is still on the handheld that took it. It comes when that handheld is in reach.',
};

/** For the browser's own cache alone: a photo shows goods and, now and then, people. */
const caching = 'private, max-age=31536000, immutable';

export function deskPhotos({ photos }: { readonly photos: PhotoStore }) {
  return deskRouter().openapi(route, async (c) => {
    const photo = await photos.photo(c.var.desk.warehouse, c.req.valid('param').hash);
    if (photo === null) throw refusalOf(c, 404, awaited);
    return c.body(photo, 200, {
      'Content-Type': photoMediaType,
      'Content-Length': String(photo.length),
      'Cache-Control': caching,
    });
  });
}
