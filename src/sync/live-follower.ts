// Keeps the live stream open: opens it again after each end, and drops one that has fallen silent. SYNC.md L4.
import type { Nudge } from '../domain/sync/wire.ts';
import { type Backoff, backoffDelay } from './backoff.ts';
import type { Time } from './time.ts';
import type { LiveSign, Transport } from './transport.ts';

export interface LiveParts {
  readonly transport: Pick<Transport, 'live'>;
  readonly time: Time;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly backoff: Backoff;
  /** ms without any sign after which a stream is dropped: three of the server's pings. */
  readonly silence: number;
  readonly onOpened: () => void;
  readonly onNudge: (nudge: Nudge) => void;
  readonly onEnded: () => void;
}

export const usualSilence = 45_000;

export class LiveFollower {
  readonly #parts: LiveParts;
  #stop: (() => void) | null = null;
  #failures = 0;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#stop === null) this.#open();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
  }

  #open(): void {
    const { transport, time, silence } = this.#parts;
    const abort = new AbortController();
    let forget = time.after(silence, () => abort.abort());
    const hear = (sign: LiveSign) => {
      if (abort.signal.aborted) return;
      forget();
      forget = time.after(silence, () => abort.abort());
      this.#hear(sign);
    };
    this.#stop = () => {
      this.#stop = null;
      forget();
      abort.abort();
    };
    const stop = this.#stop;
    // A stream that is dropped may never say that it ended: dropping it is the end.
    const dropped = new Promise<void>((resolve) => abort.signal.addEventListener('abort', () => resolve()));
    void Promise.race([transport.live(hear, abort.signal).catch(() => {}), dropped]).then(() => {
      if (this.#stop !== stop) return;
      forget();
      abort.abort();
      this.#parts.onEnded();
      this.#openLater();
    });
  }

  #openLater(): void {
    const { time, backoff, random } = this.#parts;
    this.#failures += 1;
    const forget = time.after(backoffDelay(backoff, this.#failures, random()), () => this.#open());
    this.#stop = forget;
  }

  #hear(sign: LiveSign): void {
    switch (sign.is) {
      case 'opened':
        this.#parts.onOpened();
        return;
      case 'nudge':
        this.#failures = 0;
        this.#parts.onNudge(sign.nudge);
        return;
      case 'ping':
        this.#failures = 0;
    }
  }
}
