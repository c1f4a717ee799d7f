// In the worker: from a camera's frame to the code in it.
import type { FrameToDecode } from './decode-message.ts';
import type { DecodedCode, Decoder, Effort, Picture } from './decoder.ts';
import { type Region, shrinkTo } from './region.ts';

/** Pixels: a code that can't be read at this length of the picture's longer side can't be read at more. */
const longestSide = 1280;

/** What a quick look misses, the next thorough one finds: at four times the cost, each kind gets half of the time. */
const thoroughOneIn = 4;

/** `look`: 0, 1, 2 … since the camera was opened. */
const effortOf = (look: number): Effort =>
  look % thoroughOneIn === thoroughOneIn - 1 ? 'thorough' : 'quick';

/** Draws frames on a canvas of its own, since that is how a browser hands pixels out. */
class Pixels {
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #context = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: true });

  read(image: CanvasImageSource, { x, y, width, height }: Region, scale: number): Picture {
    if (this.#context === null) throw new Error('this browser draws nothing in a worker');
    const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
    this.#context.drawImage(image, x, y, width, height, 0, 0, across, down);
    return this.#context.getImageData(0, 0, across, down);
  }
}

/** Answers one frame after the other; which of them are looked at thoroughly is settled here. */
export function decodeFrames(decoder: Decoder) {
  const pixels = new Pixels();
  let looks = 0;
  return async ({ image, region }: FrameToDecode<VideoFrame | ImageBitmap>): Promise<DecodedCode | null> => {
    try {
      const scale = shrinkTo(region, longestSide);
      const picture = pixels.read(image, region, scale);
      const code = await decoder.decode(picture, effortOf(looks));
      looks += 1;
      if (code === null) return null;
      const corners = code.corners.map(({ x, y }) => ({ x: region.x + x / scale, y: region.y + y / scale }));
      return { ...code, corners };
    } finally {
      image.close();
    }
  };
}
