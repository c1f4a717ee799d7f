// The page's side of decoding: one frame at a time, and none that is stale.
import type { DecodeAnswer, FrameToDecode } from './decode-message.ts';
import type { DecodedCode } from './decoder.ts';
import type { Region } from './region.ts';

/** What of a worker is needed here; one end of a message channel has it too. */
export interface DecodePort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<DecodeAnswer>) => void): void;
}

interface FrameDecoderOptions {
  readonly port: DecodePort;
  /** `at`: when the frame was taken, in ms of the page's monotonic clock. */
  readonly onLooked: (code: DecodedCode | null, at: number) => void;
  readonly onFailed: (why: string) => void;
}

export class FrameDecoder<Image extends Transferable> {
  readonly #options: FrameDecoderOptions;
  /** When the frame that is being decoded was taken; null: the next one is welcome. */
  #taken: number | null = null;

  constructor(options: FrameDecoderOptions) {
    this.#options = options;
    options.port.addEventListener('message', ({ data }) => this.#heard(data));
  }

  /**
   * A frame is there to be taken. While another is decoded it isn't even taken: by the time that there were room for it,
   * a fresher one is in sight. `capture` answers null where the frame is gone already.
   */
  async offer(capture: () => Promise<Image | null>, region: Region, at: number): Promise<void> {
    if (this.#taken !== null) return;
    this.#taken = at;
    const image = await capture();
    if (image === null) {
      this.#taken = null;
      return;
    }
    const frame: FrameToDecode<Image> = { image, region };
    this.#options.port.postMessage(frame, [image]);
  }

  #heard(answer: DecodeAnswer): void {
    const at = this.#taken;
    if (at === null) return;
    switch (answer.is) {
      case 'looked':
        this.#taken = null;
        this.#options.onLooked(answer.code, at);
        return;
      case 'failed':
        this.#options.onFailed(answer.why);
    }
  }
}
