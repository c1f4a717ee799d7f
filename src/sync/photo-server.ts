// The server as the uploader asks it: a port. What can go wrong is part of the answer, never thrown.
import type { PhotoBytes } from '../domain/photos/photo.ts';
import type { ChunkAnswer, PhotosAnswer } from '../domain/photos/upload.ts';
import type { Answered } from './transport.ts';

export interface PhotoServer {
  /** How each of them stands there; at most `maxAsked` in one question. */
  ask(hashes: readonly string[], signal: AbortSignal): Promise<Answered<PhotosAnswer>>;
  /** `bytes` begin at `from` of a photo of `size`; at most `maxChunkBytes`, and none where only the end is to be looked at. */
  send(
    piece: {
      readonly hash: string;
      readonly size: number;
      readonly from: number;
      readonly bytes: PhotoBytes;
    },
    signal: AbortSignal,
  ): Promise<Answered<ChunkAnswer>>;
}
