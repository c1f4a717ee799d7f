// What a photo is: a JPEG that was made anew on the device, named by its own bytes. SYNC.md D11.
import { z } from 'zod';

export const photoMediaType = 'image/jpeg';
/** px, of the longer side. */
export const longestSide = 1_600;
export const maxPhotoBytes = 1_000_000;

/** SHA-256 of the bytes as lower-case hex: the photo's name in events, on the disk and on the server. */
export const photoHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'not a photo’s name');

/** Bytes of a photo. The platform's digest and its requests take no shared memory. */
export type PhotoBytes = Uint8Array<ArrayBuffer>;

export async function photoHashOf(bytes: PhotoBytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
