// From whatever a camera or a gallery hands over to a photo of ours: drawn anew, so that nothing but the picture is left
// of it, and small enough to go up over a floor's Wi-Fi. SYNC.md D11.
import { longestSide, maxPhotoBytes, type PhotoBytes, photoMediaType } from '../domain/photos/photo.ts';

/** `too-large`: more than this device will unpack, or than can be squeezed into the limit. */
export type Shot =
  | { readonly is: 'photo'; readonly bytes: PhotoBytes }
  | { readonly is: 'not-a-picture' }
  | { readonly is: 'too-large' };

/** Bytes of a file: unpacked, a picture takes some ten times as much memory. */
const largestFile = 40_000_000;

/** Tried in turn until the photo fits. */
const qualities = [0.85, 0.7, 0.5, 0.3] as const;

/** Upright, as the camera said that it was held, and never larger than it came. */
function drawn(picture: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this browser draws no pictures');
  context.imageSmoothingQuality = 'high';
  // What is transparent would come out black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export async function photoFrom(file: Blob): Promise<Shot> {
  if (file.size > largestFile) return { is: 'too-large' };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return { is: 'not-a-picture' };
  const canvas = drawn(picture);
  picture.close();
  for (const quality of qualities) {
    const encoded = await canvas.convertToBlob({ type: photoMediaType, quality });
    if (encoded.size <= maxPhotoBytes) {
      return { is: 'photo', bytes: new Uint8Array(await encoded.arrayBuffer()) };
    }
  }
  return { is: 'too-large' };
}
