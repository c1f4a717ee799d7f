// Server-sent events that carry only the head: what changed is pulled (SYNC.md L4).
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Nudge } from '../../src/domain/sync/wire.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** ms between two nudges at least, and between two signs of life at most. */
export interface LivePace {
  readonly nudge: number;
  readonly ping: number;
}

/** Whether the stream may go on. */
export interface Standing {
  /** Asked before each sign, since another process may have ended it. */
  readonly stands: () => Promise<boolean>;
  /** Calls back when this process ends it. Answers how to stop listening. */
  readonly whenOver: (listener: () => void) => () => void;
}

export interface NudgesFor {
  readonly warehouse: string;
  readonly pace: LivePace;
  readonly standing: Standing;
}

/** The first nudge is the head as it is now: what was missed before is pulled with it. */
export function nudgeStream(
  c: Context,
  ledger: Pick<Ledger, 'watch' | 'head'>,
  { warehouse, pace, standing }: NudgesFor,
): Response {
  // A proxy that buffers would keep the nudges to itself.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const signs = new Signs();
    const release = [
      ledger.watch(warehouse, (nudge) => signs.tell(nudge)),
      standing.whenOver(() => signs.end()),
    ];
    stream.onAbort(() => signs.end());
    try {
      let next: Nudge | null = await ledger.head(warehouse);
      while (!signs.ended && (await standing.stands())) {
        if (next === null) {
          await stream.writeSSE({ event: 'ping', data: '' });
        } else {
          await stream.writeSSE({ event: 'nudge', data: JSON.stringify(next) });
          await signs.rest(pace.nudge);
        }
        next = await signs.next(pace.ping);
      }
    } finally {
      for (const stop of release) stop();
    }
  });
}

/** What the stream is told from outside, and its waiting for it. */
class Signs {
  #latest: Nudge | null = null;
  #ended = false;
  #wake = () => {};
  #waitsForNudge = false;

  get ended(): boolean {
    return this.#ended;
  }

  tell(nudge: Nudge): void {
    this.#latest = nudge;
    if (this.#waitsForNudge) this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Resolves after so many ms, or at the end. */
  rest(ms: number): Promise<void> {
    if (this.#ended) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** The latest nudge as soon as there is one; null after so many ms without, or at the end. */
  async next(ms: number): Promise<Nudge | null> {
    if (this.#latest === null) {
      this.#waitsForNudge = true;
      await this.rest(ms);
      this.#waitsForNudge = false;
    }
    const taken = this.#latest;
    this.#latest = null;
    return taken;
  }
}
