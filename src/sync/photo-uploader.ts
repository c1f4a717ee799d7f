// When photos are sent: on start, when one is kept, when something says that the server can be reached again, and after
// a failure later and later. It holds no photo of its own, so it can be stopped or die at any moment. SYNC.md D8, D11.
import { type Backoff, backoffDelay } from './backoff.ts';
import { type SendParts, type Sent, sendPhotos, type Which } from './send-photos.ts';

/** ms. A piece has so long even where the Wi-Fi barely reaches. */
export const usualPatience = 60_000;

export interface UploaderParts extends SendParts {
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly backoff: Backoff;
}

/** `broken`: this device's own storage failed. */
type RunEnd = Sent | { readonly is: 'broken' };

type State =
  | { readonly is: 'stopped' }
  | { readonly is: 'resting' }
  | { readonly is: 'waiting'; readonly forget: () => void }
  | { readonly is: 'running'; readonly abort: AbortController };

export class PhotoUploader {
  readonly #parts: UploaderParts;
  /** What the server refused isn't sent again before the app is started anew: nothing here can change it. */
  readonly #aside = new Set<string>();
  #state: State = { is: 'stopped' };
  #wanted: Which | 'nothing' = 'all';
  #failures = 0;
  #unfollow = () => {};

  constructor(parts: UploaderParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#state.is !== 'stopped') return;
    this.#unfollow = this.#parts.attachments.subscribe(({ is }) => {
      if (is === 'kept') this.#want('waiting');
    });
    this.#begin();
  }

  stop(): void {
    this.#unfollow();
    if (this.#state.is === 'running') this.#state.abort.abort();
    if (this.#state.is === 'waiting') this.#state.forget();
    this.#state = { is: 'stopped' };
  }

  /** Something says that the server can be reached again, as the loop is told (D8). */
  wake(): void {
    this.#failures = 0;
    this.#want('all');
    if (this.#state.is === 'waiting') this.#begin();
  }

  /** While it waits after a failure, a new photo doesn't hurry it. */
  #want(which: Which): void {
    if (this.#wanted !== 'all') this.#wanted = which;
    if (this.#state.is === 'resting') this.#begin();
  }

  #begin(): void {
    if (this.#state.is === 'waiting') this.#state.forget();
    const abort = new AbortController();
    this.#state = { is: 'running', abort };
    void this.#run(abort);
  }

  async #run(abort: AbortController): Promise<void> {
    const which = this.#wanted === 'nothing' ? 'waiting' : this.#wanted;
    this.#wanted = 'nothing';
    const { time, backoff, random } = this.#parts;
    const end = await sendPhotos(this.#parts, which, this.#aside, abort.signal).catch(
      (): RunEnd => ({ is: 'broken' }),
    );
    if (this.#state.is !== 'running' || this.#state.abort !== abort) return;
    if (end.is === 'sent') {
      this.#failures = 0;
      this.#state = { is: 'resting' };
      if (this.#wanted !== 'nothing') this.#begin();
      return;
    }
    if (which === 'all') this.#wanted = 'all';
    this.#failures += 1;
    const asked = end.is === 'busy' ? end.retryAfter : null;
    const delay = asked ?? backoffDelay(backoff, this.#failures, random());
    this.#state = { is: 'waiting', forget: time.after(delay, () => this.#begin()) };
  }
}
