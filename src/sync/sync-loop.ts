// The loop: when to send and pull, and what to do when that fails. It holds no event and no document of its own, so
// it can be stopped or die at any moment. SYNC.md D5, D8, L4, I6.
import type { Nudge } from '../domain/sync/wire.ts';
import { type Backoff, backoffDelay } from './backoff.ts';
import { type Drained, type DrainParts, drain } from './drain.ts';
import { type Pulled as PullEnd, Puller, type PullParts } from './puller.ts';
import type { Connection, SyncStatusStore } from './sync-status.ts';

/** All in ms. */
export interface Pace {
  /** Between two looks at a server that says nothing by itself. */
  readonly poll: number;
  /** Between two looks while the live stream is open: only a safety net then. */
  readonly pollWhileLive: number;
  readonly backoff: Backoff;
  /** The watchdog's round. A run that showed no sign of life for two of them is given up (D8). */
  readonly watch: number;
  /** Of server time, between two purges of what the server has had for a week (D5). */
  readonly purge: number;
}

export const usualPace: Pace = {
  poll: 10_000,
  pollWhileLive: 60_000,
  backoff: { first: 1_000, cap: 60_000 },
  watch: 20_000,
  purge: 3_600_000,
};

export type LoopParts = DrainParts &
  PullParts & {
    readonly status: SyncStatusStore;
    /** From 0 to below 1. */
    readonly random: () => number;
    readonly pace: Pace;
  };

/** `broken`: this device's own storage failed. */
type RunEnd = Drained | PullEnd | { readonly is: 'broken' };

interface Run {
  readonly abort: AbortController;
  /** Rounds of the watchdog since the last sign of life. */
  silent: number;
}

type State =
  | { readonly is: 'stopped' }
  | { readonly is: 'waiting'; readonly forget: () => void; readonly because: 'pace' | 'failure' }
  | { readonly is: 'running'; readonly run: Run };

type Wanted = 'nothing' | 'push' | 'all';

function connectionAfter(end: RunEnd, before: Connection, now: number): Connection {
  switch (end.is) {
    case 'drained':
    case 'pulled':
    case 'to-send-again':
      return { is: 'online' };
    case 'unreachable':
    case 'busy':
    case 'unintelligible':
      return before.is === 'offline' ? before : { is: 'offline', since: now };
    case 'revoked':
      return { is: 'refused', code: 'device-revoked', message: end.message };
    case 'refused':
      return { is: 'refused', code: end.code, message: end.message };
    case 'unauthorised':
    case 'too-large':
    case 'stalled':
    case 'quarrel':
    case 'broken':
      return { is: 'refused', code: end.is, message: '' };
  }
}

export class SyncLoop {
  readonly #parts: LoopParts;
  #puller: Puller;
  #state: State = { is: 'stopped' };
  #wanted: Wanted = 'all';
  #failures = 0;
  #live = false;
  #purgedAt: number | null = null;
  #release: (() => void)[] = [];

  constructor(parts: LoopParts) {
    this.#parts = parts;
    this.#puller = new Puller(parts);
  }

  start(): void {
    if (this.#state.is !== 'stopped') return;
    const { outbox } = this.#parts;
    this.#release = [
      outbox.subscribe(({ appended }) => {
        if (appended.length > 0) this.#want('push');
      }),
      this.#watch(),
    ];
    this.#begin();
  }

  stop(): void {
    for (const release of this.#release) release();
    this.#release = [];
    if (this.#state.is === 'running') this.#state.run.abort.abort();
    if (this.#state.is === 'waiting') this.#state.forget();
    this.#state = { is: 'stopped' };
  }

  /** Something says that the server can be reached again: `online`, a visible page, Background Sync, a person (D8). */
  wake(): void {
    this.#failures = 0;
    this.#want('all');
    if (this.#state.is === 'waiting') this.#begin();
  }

  liveOpened(): void {
    this.#live = true;
    this.wake();
  }

  liveEnded(): void {
    this.#live = false;
    if (this.#state.is === 'waiting' && this.#state.because === 'pace')
      this.#wait(this.#parts.pace.poll, 'pace');
  }

  /** The server's head has moved (L4). One that the replica has reached already is old news. */
  async nudged({ serverEpoch, position }: Nudge): Promise<void> {
    const pulled = await this.#parts.replica.pulled();
    const known =
      pulled !== null && pulled.cursor.serverEpoch === serverEpoch && pulled.cursor.position >= position;
    if (!known) this.#want('all');
  }

  /** While it waits after a failure, a scan doesn't hurry it: the server would hear from a whole floor at once. */
  #want(wanted: 'push' | 'all'): void {
    if (this.#wanted !== 'all') this.#wanted = wanted;
    if (this.#state.is === 'waiting' && this.#state.because === 'pace') this.#begin();
  }

  #begin(): void {
    if (this.#state.is === 'waiting') this.#state.forget();
    const run: Run = { abort: new AbortController(), silent: 0 };
    this.#state = { is: 'running', run };
    void this.#run(run);
  }

  async #run(run: Run): Promise<void> {
    const end = await this.#sync(run).catch((): RunEnd => ({ is: 'broken' }));
    if (this.#state.is !== 'running' || this.#state.run !== run) return;
    const { status, time, pace, random } = this.#parts;
    status.setState({ connection: connectionAfter(end, status.getState().connection, time.now()) });
    if (end.is === 'drained' || end.is === 'pulled') {
      this.#failures = 0;
      if (this.#wanted === 'nothing') this.#wait(this.#live ? pace.pollWhileLive : pace.poll, 'pace');
      else this.#begin();
      return;
    }
    // To be sent again counts as one: a server that says now this and now that is not asked faster and faster.
    this.#failures += 1;
    this.#wanted = 'all';
    if (end.is === 'broken') this.#puller = new Puller(this.#parts);
    const delay = backoffDelay(pace.backoff, this.#failures, random());
    this.#wait(Math.max(delay, end.is === 'busy' ? (end.retryAfter ?? 0) : 0), 'failure');
  }

  async #sync(run: Run): Promise<RunEnd> {
    const wanted = this.#wanted;
    this.#wanted = 'nothing';
    const { signal } = run.abort;
    const drained = await drain(this.#parts, signal, (serverTime) => this.#heard(run, serverTime));
    // A revoked device's events are still taken; what it is told is the pull's to say.
    if (drained.is !== 'drained') return drained;
    if (wanted === 'push' && this.#live) return drained;
    const pulled = await this.#puller.pull(signal, (serverTime, firstSync) => {
      this.#heard(run, serverTime);
      this.#parts.status.setState({ firstSync });
    });
    if (pulled.is === 'pulled' || pulled.is === 'to-send-again') {
      this.#parts.status.setState({ firstSync: null });
    }
    return pulled;
  }

  #heard(run: Run, serverTime: number): void {
    const { status, time, outbox, pace } = this.#parts;
    run.silent = 0;
    status.setState({ lastContact: time.now(), skew: time.now() - serverTime });
    if (this.#purgedAt !== null && Math.abs(serverTime - this.#purgedAt) < pace.purge) return;
    this.#purgedAt = serverTime;
    // What can't be purged now can be in an hour.
    void outbox.purge(serverTime).catch(() => {});
  }

  #wait(ms: number, because: 'pace' | 'failure'): void {
    if (this.#state.is === 'waiting') this.#state.forget();
    const forget = this.#parts.time.after(ms, () => {
      this.#wanted = 'all';
      this.#begin();
    });
    this.#state = { is: 'waiting', forget, because };
  }

  #watch(): () => void {
    const { time, pace } = this.#parts;
    let forget = () => {};
    const look = () => {
      forget = time.after(pace.watch, look);
      if (this.#state.is !== 'running') return;
      const { run } = this.#state;
      run.silent += 1;
      if (run.silent < 2) return;
      run.abort.abort();
      this.#puller = new Puller(this.#parts);
      this.#wanted = 'all';
      this.#begin();
    };
    forget = time.after(pace.watch, look);
    return () => forget();
  }
}
