// One tab works at a time, under a queued Web Lock; another waits, and can ask for it. The server's de-duplication is
// the guarantee, not the lock. SYNC.md D7.
import { browserTime, type Time } from './time.ts';

export interface LeaderParts {
  readonly locks: Pick<LockManager, 'request'>;
  /** Between the tabs of this app: how the waiting one asks the working one to let go. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
  readonly onLead: () => void;
  /** Another tab works; this one waits. */
  readonly onElsewhere: () => void;
  /** Resolves once everything is closed: only then does the other tab begin. */
  readonly onLost: () => Promise<void>;
  readonly after?: Time['after'];
}

export interface Leadership {
  /** Asks the tab that works to let go; `onLead` follows. */
  takeOver(): void;
}

/** Held by the tab that works. */
export const floorLock = 'tallyhand-floor';
const letGo = 'let-go';
/** ms. A frozen tab keeps its lock and hears nothing: after so long the lock is taken from it. */
const patience = 3_000;

export function lead(parts: LeaderParts): Leadership {
  const { locks, channel, onLead, onElsewhere, onLost, after = browserTime.after } = parts;
  let release: (() => void) | null = null;
  let queued: AbortController | null = null;
  /** The wait for a tab that may be frozen is over once this one works. */
  let forgetPatience = () => {};

  /** Holds the lock until it is asked for, or taken. */
  const hold = () =>
    new Promise<void>((resolve) => {
      forgetPatience();
      queued = null;
      release = resolve;
      onLead();
    });
  /** Closes first, then lets go, and queues again. */
  const stop = async () => {
    const done = release;
    if (done === null) return;
    release = null;
    await onLost().catch(() => {});
    done();
    queue();
  };
  const request = (options: LockOptions, waiting: AbortController | null) => {
    // A request fails where its lock is stolen, or where it was given up while it waited.
    locks.request(floorLock, options, hold).catch(() => {
      if (waiting?.signal.aborted !== true) void stop();
    });
  };
  const queue = () => {
    queued = new AbortController();
    request({ signal: queued.signal }, queued);
  };

  channel.addEventListener('message', (event) => {
    if (event.data === letGo) void stop();
  });
  locks
    .request(floorLock, { ifAvailable: true }, (lock) => {
      if (lock !== null) return hold();
      onElsewhere();
      queue();
      return undefined;
    })
    .catch(() => stop());

  return {
    takeOver() {
      channel.postMessage(letGo);
      forgetPatience();
      forgetPatience = after(patience, () => {
        if (queued === null) return;
        queued.abort();
        queued = null;
        request({ steal: true }, null);
      });
    },
  };
}
