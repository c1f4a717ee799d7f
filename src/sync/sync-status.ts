// What the status bar and the trail show of sync: one value, that changes as a whole.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outbox, OutboxChange, OutboxStatus } from '../storage/outbox.ts';
import type { Progress } from './puller.ts';
import { type Trail, trailAfter, trailFrom, trailLength } from './trail.ts';

export type Connection =
  | { readonly is: 'connecting' }
  | { readonly is: 'online' }
  /** `since`: ms by this device's clock. */
  | { readonly is: 'offline'; readonly since: number }
  /** The server answers and won't; `message` says what to do. */
  | { readonly is: 'refused'; readonly code: string; readonly message: string };

export interface SyncStatus {
  readonly connection: Connection;
  /** Events on this device only, and since when (ms by this device's clock). */
  readonly waiting: number;
  readonly since: number | null;
  /** Null unless the device is getting all documents anew. */
  readonly firstSync: Progress | null;
  /** ms by this device's clock, null before the first answer of this start. */
  readonly lastContact: number | null;
  /** This device's clock minus the server's, ms, at the last answer. */
  readonly skew: number | null;
  readonly trail: Trail;
}

export type SyncStatusStore = StoreApi<SyncStatus>;

export const newSyncStatus = (): SyncStatusStore =>
  createStore<SyncStatus>(() => ({
    connection: { is: 'connecting' },
    waiting: 0,
    since: null,
    firstSync: null,
    lastContact: null,
    skew: null,
    trail: [],
  }));

/** Keeps the status true to the outbox. Each change is told from memory, since a scan waits for nothing. */
export function followOutbox(store: SyncStatusStore, outbox: Outbox): () => void {
  let epoch: string | null = null;
  let readings = 0;
  const show = (status: OutboxStatus, trail: Trail) =>
    store.setState({ waiting: status.waiting, since: status.waitingSince, trail });
  /** At the start, and in a new epoch, where everything is numbered anew (P6). What changes meanwhile is read again. */
  const readAnew = async () => {
    readings += 1;
    const mine = readings;
    epoch = null;
    const [status, latest] = await Promise.all([outbox.status(), outbox.latest(trailLength)]);
    if (mine !== readings) return;
    epoch = status.epoch;
    show(status, trailFrom(latest, status));
  };
  /** An outbox that can't be read any more says so where it is written to. */
  const read = () => void readAnew().catch(() => {});
  const onChange = (change: OutboxChange) => {
    if (change.status.epoch === epoch) show(change.status, trailAfter(store.getState().trail, change));
    else read();
  };
  read();
  return outbox.subscribe(onChange);
}
