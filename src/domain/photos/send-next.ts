// What a device does next about its photos: decisions as values, the uploader carries them out. SYNC.md D5, D11.
import { maxChunkBytes, type PhotoStanding } from './upload.ts';

/** `size` in bytes; `keptAt` ms by this device's clock; `storedAt` on the server's, null: it hasn't the photo. */
export interface KeptPhoto {
  readonly hash: string;
  readonly size: number;
  readonly keptAt: number;
  readonly storedAt: number | null;
}

/** The oldest that the server hasn't. `aside`: those that it refuses. */
export const nextToSend = (photos: readonly KeptPhoto[], aside: ReadonlySet<string>): KeptPhoto | undefined =>
  photos
    .filter(({ hash, storedAt }) => storedAt === null && !aside.has(hash))
    .toSorted((a, b) => a.keptAt - b.keptAt)[0];

/**
 * Bytes `from` up to, without, `to`. Where the server has them all and hasn't said that they are the photo, an empty
 * piece makes it look.
 */
export const chunkAfter = (size: number, have: number): { readonly from: number; readonly to: number } => {
  const from = Math.min(have, size);
  return { from, to: Math.min(from + maxChunkBytes, size) };
};

/** `awaited`: the server had the photo and has it no more, since it was restored from a backup. */
export const settle = (
  { storedAt }: Pick<KeptPhoto, 'storedAt'>,
  standing: PhotoStanding,
): 'stored' | 'awaited' | 'as-it-was' => {
  if (standing.is === 'stored') return storedAt === null ? 'stored' : 'as-it-was';
  return storedAt === null ? 'as-it-was' : 'awaited';
};
