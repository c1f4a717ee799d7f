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

/** The first nudge is the head as it is now: what was missed before is pulled with it. */
export function nudgeStream(c: Context, ledger: Ledger, warehouse: string, pace: LivePace): Response {
  // A proxy that buffers would keep the nudges to itself.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    let latest: Nudge | null = null;
    let wake = () => {};
    const stop = ledger.watch(warehouse, (nudge) => {
      latest = nudge;
      wake();
    });
    stream.onAbort(() => {
      stop();
      wake();
    });
    /** Set by the listener above between two awaits, which the compiler can't see. */
    const takeLatest = (): Nudge | null => {
      const taken = latest;
      latest = null;
      return taken;
    };
    let next: Nudge | null = await ledger.head(warehouse);
    while (!stream.aborted) {
      if (next === null) {
        await stream.writeSSE({ event: 'ping', data: '' });
      } else {
        await stream.writeSSE({ event: 'nudge', data: JSON.stringify(next) });
        await stream.sleep(pace.nudge);
      }
      next = takeLatest();
      if (next !== null || stream.aborted) continue;
      await until(pace.ping, (resume) => {
        wake = resume;
      });
      next = takeLatest();
    }
  });
}

/** Resolves after so many ms, or as soon as it is resumed. */
const until = (ms: number, hand: (resume: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    hand(() => {
      clearTimeout(timer);
      resolve();
    });
  });
