// Scanning by camera: what it sees goes to the worker, what the worker reads is a scan, one for each label shown.
import type { RawScan } from '../../domain/barcode/meaning.ts';
import type { Camera } from './camera.ts';
import type { DecodedCode } from './decoder.ts';
import { FrameDecoder } from './frame-decoder.ts';
import { type Region, regionUnder, type Size } from './region.ts';
import { look, nothingInView, usualSameCode } from './same-code.ts';

/** What is looked at: a part of a box that the picture covers, both in CSS pixels. */
export interface Aim {
  readonly part: Region;
  readonly box: Size;
}

/**
 * ms from one frame of a camera to the next. A timer, since to be told of each frame (`requestVideoFrameCallback`) is to
 * have the page drawn with each.
 */
const frameTime = 33;

interface CameraScannerOptions {
  readonly camera: Camera;
  /** `code`: as it was seen, to be shown where it was. */
  readonly onScan: (scan: RawScan, code: DecodedCode) => void;
}

export const pictureSize = ({ videoWidth: width, videoHeight: height }: HTMLVideoElement): Size => ({
  width,
  height,
});

/** Null where the frame is gone already. Not every browser can hand a frame over as it is. */
async function frameOf(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap | null> {
  try {
    return 'VideoFrame' in globalThis ? new VideoFrame(video) : await createImageBitmap(video);
  } catch {
    return null;
  }
}

export class CameraScanner {
  readonly #options: CameraScannerOptions;
  #aim: Aim | null = null;
  #inView = nothingInView;
  #stop = () => {};

  constructor(options: CameraScannerOptions) {
    this.#options = options;
  }

  /** Shows the picture in `video`, and reads what comes into the aim. */
  start(video: HTMLVideoElement): void {
    const { camera } = this.#options;
    const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', () => camera.fail());
    const decoder = new FrameDecoder<VideoFrame | ImageBitmap>({
      port: worker,
      onLooked: (code, at) => this.#looked(code, at),
      onFailed: () => camera.fail(),
    });
    const stopShowing = camera.store.subscribe((state) => {
      video.srcObject = state.is === 'running' ? state.stream : null;
    });
    const looking = setInterval(() => {
      const region =
        this.#aim === null ? null : regionUnder(this.#aim.part, this.#aim.box, pictureSize(video));
      if (region !== null) void decoder.offer(() => frameOf(video), region, performance.now());
    }, frameTime);
    this.#stop = () => {
      clearInterval(looking);
      stopShowing();
      worker.terminate();
      camera.close();
      video.srcObject = null;
    };
    void camera.open();
  }

  aimAt(aim: Aim): void {
    this.#aim = aim;
  }

  close(): void {
    this.#stop();
  }

  #looked(code: DecodedCode | null, at: number): void {
    const { inView, taken } = look(this.#inView, code, at, usualSameCode);
    this.#inView = inView;
    if (taken === null) return;
    this.#options.onScan({ text: taken.text, aim: taken.aim, via: 'camera', at }, taken);
  }
}
