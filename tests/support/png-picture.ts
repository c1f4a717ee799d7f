// A PNG as a camera would see it: its pixels, on white paper where it is transparent.
import { PNG } from 'pngjs';
import type { Picture } from '../../src/scan/camera/decoder.ts';

export function pngPicture(bytes: Buffer): Picture {
  const { data: read, width, height } = PNG.sync.read(bytes);
  const data = new Uint8ClampedArray(read.length);
  for (let at = 0; at < read.length; at += 4) {
    const [opacity = 255] = read.subarray(at + 3);
    for (const channel of [at, at + 1, at + 2]) {
      data[channel] = 255 + (((read[channel] ?? 255) - 255) * opacity) / 255;
    }
    data[at + 3] = 255;
  }
  return { data, width, height };
}
