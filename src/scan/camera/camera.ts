// The device's camera: opened, given up while nobody looks, and every reason why there is no picture by its name.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type CameraProblem, cameraProblem } from './camera-problem.ts';
import { constraintsFor, type LensMemory, lensesOf } from './lenses.ts';
import { controlsOf, type TrackControls, turnTorch, zoomOn } from './track-controls.ts';

export type CameraState =
  | { readonly is: 'opening' }
  | {
      readonly is: 'running';
      readonly stream: MediaStream;
      /** Ids, and which of them is in use. One that the browser doesn't name is not among them. */
      readonly lenses: readonly string[];
      readonly lens: string;
      readonly controls: TrackControls;
    }
  | { readonly is: 'problem'; readonly problem: CameraProblem };

interface CameraOptions {
  /** Undefined where the address isn't secure. */
  readonly mediaDevices: MediaDevices | undefined;
  readonly document: EventTarget & Pick<Document, 'visibilityState'>;
  readonly lens: LensMemory;
  /** ms, monotonic. */
  readonly now: () => number;
}

/** A camera that is taken away within so many ms of being opened is taken away again: somebody else wants it. */
const tooSoon = 2000;

const stopped = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

export class Camera {
  readonly store: StoreApi<CameraState> = createStore<CameraState>(() => ({ is: 'opening' }));
  readonly #options: CameraOptions;
  #listening = new AbortController();
  #stream: MediaStream | null = null;
  /** Counts what was asked for, so that an answer that comes too late is known as such. */
  #turn = 0;

  constructor(options: CameraOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    const { document } = this.#options;
    const follow = () => {
      if (document.visibilityState === 'hidden') this.#rest();
      else if (this.#stream === null) void this.#begin();
    };
    document.addEventListener('visibilitychange', follow, { signal: this.#listening.signal });
    await this.#begin();
  }

  close(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#rest();
  }

  /** What reads the pictures has broken down: there is no use in them any more. */
  fail(): void {
    this.close();
    this.#say('failed');
  }

  async nextLens(): Promise<void> {
    const state = this.store.getState();
    if (state.is !== 'running') return;
    const { lenses, lens } = state;
    const next = lenses[(lenses.indexOf(lens) + 1) % lenses.length];
    if (next === undefined) return;
    this.#options.lens.write(next);
    await this.#begin();
  }

  turnTorch = (): Promise<void> => this.#set(turnTorch);

  zoomOn = (): Promise<void> => this.#set(zoomOn);

  /** A lens that refuses stays as it is, and so does what is shown of it. */
  async #set(change: (track: MediaStreamTrack, now: TrackControls) => Promise<TrackControls>): Promise<void> {
    const state = this.store.getState();
    const [track] = this.#stream?.getVideoTracks() ?? [];
    if (state.is !== 'running' || track === undefined) return;
    const controls = await change(track, state.controls).catch(() => state.controls);
    if (this.#stream === state.stream) this.store.setState({ ...state, controls });
  }

  async #begin(): Promise<void> {
    this.#rest();
    const turn = this.#turn;
    const { mediaDevices } = this.#options;
    if (mediaDevices === undefined) return this.#say('not-secure');
    try {
      const stream = await this.#ask(mediaDevices);
      if (turn === this.#turn) await this.#run(stream, mediaDevices);
      else stopped(stream);
    } catch (error) {
      if (turn === this.#turn) this.#say(cameraProblem(error));
    }
  }

  /** The lens that was chosen last may be gone: then the device's own choice. */
  async #ask(mediaDevices: MediaDevices): Promise<MediaStream> {
    const lens = this.#options.lens.read();
    if (lens !== null) {
      try {
        return await mediaDevices.getUserMedia(constraintsFor(lens));
      } catch (error) {
        if (cameraProblem(error) !== 'no-camera') throw error;
      }
    }
    return mediaDevices.getUserMedia(constraintsFor(null));
  }

  async #run(stream: MediaStream, mediaDevices: MediaDevices): Promise<void> {
    this.#stream = stream;
    const [track] = stream.getVideoTracks();
    if (track === undefined) return this.#say('no-camera');
    const began = this.#options.now();
    track.addEventListener('ended', () => {
      if (this.#stream !== stream) return;
      if (this.#options.now() - began >= tooSoon) void this.#begin();
      else this.#say('in-use');
    });
    const lenses = await lensesOf(mediaDevices);
    if (this.#stream !== stream) return;
    const lens = track.getSettings().deviceId ?? '';
    this.store.setState({ is: 'running', stream, lenses, lens, controls: controlsOf(track) });
  }

  #rest(): void {
    this.#giveUp();
    this.store.setState({ is: 'opening' });
  }

  #say(problem: CameraProblem): void {
    this.#giveUp();
    this.store.setState({ is: 'problem', problem });
  }

  #giveUp(): void {
    this.#turn += 1;
    if (this.#stream !== null) stopped(this.#stream);
    this.#stream = null;
  }
}
