// How a photo gets to the server: what is asked and answered, in pieces that may be cut off anywhere. SYNC.md D11.
// A change here fails the test beside it: an app that is out there goes on speaking as it does.
import { z } from 'zod';
import { maxPhotoBytes, photoHashSchema } from './photo.ts';

/** Bytes of one request. */
export const maxChunkBytes = 262_144;
/** Photos of one question. */
export const maxAsked = 100;

const bytes = z.number().int().nonnegative().max(maxPhotoBytes);

/** `part`: the first `have` bytes are there, and none where nobody has sent any. */
export const photoStandingSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('part'), have: bytes }),
  z.object({ is: z.literal('stored') }),
]);

export const photosQuestionSchema = z.object({ hashes: z.array(photoHashSchema).max(maxAsked) });

/** `serverTime`: ms since 1970 on the server. */
export const photosAnswerSchema = z.object({
  photos: z.array(z.object({ hash: photoHashSchema, standing: photoStandingSchema })),
  serverTime: z.number(),
});

/** What goes with a piece, in the query: where it begins, and how large the whole photo is. */
export const chunkQuerySchema = z.object({
  from: z.coerce.number().pipe(bytes),
  size: z.coerce.number().pipe(bytes.min(1)),
});

/** How the photo stands after the piece. One that doesn't begin where the server stands changes nothing. */
export const chunkAnswerSchema = z.object({ standing: photoStandingSchema, serverTime: z.number() });

export type PhotoStanding = z.infer<typeof photoStandingSchema>;
export type PhotosAnswer = z.infer<typeof photosAnswerSchema>;
export type ChunkAnswer = z.infer<typeof chunkAnswerSchema>;
