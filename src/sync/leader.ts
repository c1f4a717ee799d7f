// One tab works at a time, under a queued Web Lock; another waits, and can ask for it. The server's de-duplication is
// the guarantee, not the lock. SYNC.md D7.

export interface LeaderParts {
  readonly locks: Pick<LockManager, 'request'>;
  /** Between the tabs of this app: how the waiting one asks the working one to let go. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
  readonly onLead: () => void;
  /** Another tab works; this one waits. */
  readonly onElsewhere: () => void;
  /** Resolves once everything is closed: only then does the other tab begin. */
  readonly onLost: () => Promise<void>;
}

export interface Leadership {
  /** Asks the tab that works to let go; `onLead` follows. */
  takeOver(): void;
}

const lockName = 'tallyhand-floor';
const letGo = 'let-go';

export function lead({ locks, channel, onLead, onElsewhere, onLost }: LeaderParts): Leadership {
  let release: (() => void) | null = null;

  /** Holds the lock until it is asked for; then closes, lets go, and queues again. */
  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      onLead();
    });
  const queue = () => void locks.request(lockName, hold);

  channel.addEventListener('message', (event) => {
    if (event.data !== letGo || release === null) return;
    const done = release;
    release = null;
    void onLost().finally(() => {
      done();
      queue();
    });
  });
  void locks.request(lockName, { ifAvailable: true }, (lock) => {
    if (lock !== null) return hold();
    onElsewhere();
    queue();
    return undefined;
  });
  return { takeOver: () => channel.postMessage(letGo) };
}
