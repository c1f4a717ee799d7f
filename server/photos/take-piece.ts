// Takes a piece of a photo, and looks at the whole once all bytes are there: only what is a photo of ours, under its own
// name, is stored. SYNC.md D11.
import { readJpeg } from '../../src/domain/photos/jpeg.ts';
import { longestSide, type PhotoBytes, photoHashOf } from '../../src/domain/photos/photo.ts';
import type { PhotoStanding } from '../../src/domain/photos/upload.ts';
import type { PhotoStore, Piece } from './photo-store.ts';

export type Flaw = 'other-hash' | 'not-a-jpeg' | 'with-metadata' | 'too-large';

export type Taken = PhotoStanding | { readonly is: 'flawed'; readonly flaw: Flaw };

async function flawOf(hash: string, bytes: PhotoBytes): Promise<Flaw | null> {
  if ((await photoHashOf(bytes)) !== hash) return 'other-hash';
  const reading = readJpeg(bytes);
  if (reading.is !== 'picture') return reading.is;
  return Math.max(reading.width, reading.height) > longestSide ? 'too-large' : null;
}

/** `size`: bytes of the whole. What has a flaw is forgotten: the next piece begins anew. */
export async function takePiece(store: PhotoStore, size: number, piece: Piece): Promise<Taken> {
  const { warehouse, hash } = piece;
  const standing = await store.add(piece);
  if (standing.is === 'stored' || standing.have < size) return standing;
  const bytes = await store.bytes(warehouse, hash);
  // Another request has looked at it meanwhile, and forgotten it.
  if (bytes === null) return { is: 'part', have: 0 };
  const flaw = await flawOf(hash, bytes);
  if (flaw === null) {
    await store.finish(warehouse, hash);
    return { is: 'stored' };
  }
  await store.discard(warehouse, hash);
  return { is: 'flawed', flaw };
}
