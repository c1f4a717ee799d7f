// What runs in the page beside the camera: how long each frame takes to the worker and back.
// The function is carried into the page as text, so it stands alone.

export interface CameraProbe {
  /** ms from handing each frame over to hearing what was in it. */
  readonly decodings: number[];
}

declare global {
  interface Window {
    readonly cameraProbe: CameraProbe;
  }
}

export function installCameraProbe(): void {
  const decodings: number[] = [];
  const { Worker: BrowserWorker } = window;
  window.Worker = class extends BrowserWorker {
    #sent = 0;

    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => decodings.push(performance.now() - this.#sent));
    }

    override postMessage(message: unknown, transfer?: Transferable[] | StructuredSerializeOptions): void {
      this.#sent = performance.now();
      super.postMessage(message, Array.isArray(transfer) ? transfer : []);
    }
  };

  const probe: CameraProbe = { decodings };
  Object.defineProperty(window, 'cameraProbe', { value: probe });
}
