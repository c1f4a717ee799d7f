// POST /photos/standings and PUT /photos/{hash}: a device brings its photos up, in pieces. SYNC.md D11. Mounted behind
// `deviceAuth`; a revoked device brings none.
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { longestSide, photoHashSchema } from '../../src/domain/photos/photo.ts';
import {
  chunkAnswerSchema,
  chunkQuerySchema,
  maxChunkBytes,
  photosAnswerSchema,
  photosQuestionSchema,
} from '../../src/domain/photos/upload.ts';
import { activeDevice } from '../access/device-auth.ts';
import type { DeviceEnv } from '../access/identities.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { type Flaw, takePiece } from '../photos/take-piece.ts';
import { refusalOf } from '../security/refusal.ts';
import { accessRouter, atMost, maxProofBytes } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';
import { readWhatComes } from './read-body.ts';

const standingsRoute = createRoute({
  method: 'post',
  path: '/standings',
  summary: 'How far photos have come',
  middleware: [activeDevice, atMost(maxProofBytes)] as const,
  request: jsonBody(photosQuestionSchema),
  responses: answers(photosAnswerSchema, 'How each of them stands'),
});

const pieceRoute = createRoute({
  method: 'put',
  path: '/{hash}',
  summary: 'A piece of a photo, as it is',
  middleware: [activeDevice] as const,
  request: { params: z.object({ hash: photoHashSchema }), query: chunkQuerySchema },
  responses: {
    ...answers(chunkAnswerSchema, 'How the photo stands after the piece'),
    413: { description: 'The piece is too large' },
    422: { description: 'All bytes are there, and they are no photo' },
  },
});

const tooLarge = {
  code: 'too-large',
  message: `A piece has at most ${maxChunkBytes} bytes. Send it in smaller ones.`,
};

const beyond = {
  code: 'photo-beyond-its-size',
  message: 'The piece goes beyond the size that it names. Update the app.',
};

/** Why the bytes are forgotten, and what to do about it. */
const flaws: Readonly<Record<Flaw, string>> = {
  'other-hash': 'These bytes are not the photo of this name. Close the app and open it to send it again.',
  'not-a-jpeg': 'This is no whole JPEG. Update the app and take the photo again.',
  'with-metadata': 'More than the picture is in this photo. Update the app and take the photo again.',
  'too-large': `This photo has more than ${longestSide} px. Update the app and take the photo again.`,
};

export function photos({ store, clock }: { readonly store: PhotoStore; readonly clock: () => number }) {
  return accessRouter<DeviceEnv>()
    .openapi(standingsRoute, async (c) => {
      const { hashes } = c.req.valid('json');
      const standings = await store.standings(c.var.device.warehouse, hashes);
      const found = hashes.map((hash) => ({
        hash,
        standing: standings.get(hash) ?? { is: 'part' as const, have: 0 },
      }));
      c.header('Cache-Control', 'no-store');
      return c.json({ photos: found, serverTime: clock() }, 200);
    })
    .openapi(pieceRoute, async (c) => {
      const { hash } = c.req.valid('param');
      const { from, size } = c.req.valid('query');
      const bytes = await readWhatComes(c.req, maxChunkBytes);
      if (bytes === null) throw refusalOf(c, 413, tooLarge);
      if (from + bytes.length > size) throw refusalOf(c, 400, beyond);
      const { warehouse } = c.var.device;
      const taken = await takePiece(store, size, { warehouse, hash, from, bytes, at: clock() });
      if (taken.is === 'flawed') {
        throw refusalOf(c, 422, { code: `photo-${taken.flaw}`, message: flaws[taken.flaw] });
      }
      c.header('Cache-Control', 'no-store');
      return c.json({ standing: taken, serverTime: clock() }, 200);
    });
}
