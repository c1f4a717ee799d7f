// What the status bar and the trail show of sync: one value, that changes as a whole.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Outbox, OutboxChange, OutboxStatus, StoredEvent } from '../storage/outbox.ts';
import type { Progress } from './puller.ts';

export type Connection =
  | { readonly is: 'connecting' }
  | { readonly is: 'online' }
  /** `since`: ms by this device's clock. */
  | { readonly is: 'offline'; readonly since: number }
  /** The server answers and won't; `message` says what to do. */
  | { readonly is: 'refused'; readonly code: string; readonly message: string };

/** Where one of the last events is. `code`: the exception it opened, or why it needs attention. */
export interface TrailEntry {
  readonly id: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: unknown;
  readonly where: 'on-device' | 'at-server' | 'needs-attention';
  readonly code: string | null;
}

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
  /** The newest first. */
  readonly trail: readonly TrailEntry[];
}

export type SyncStatusStore = StoreApi<SyncStatus>;

const trailLength = 20;

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

function entryOf(event: StoredEvent, status: OutboxStatus): TrailEntry {
  const { id, seq, type, payload, result } = event;
  const held = result?.verdict === 'quarantined' && (seq > status.folded || status.quarantined.includes(seq));
  const sent = seq <= (status.acked?.seq ?? 0);
  const where = held ? 'needs-attention' : sent ? 'at-server' : 'on-device';
  return { id, seq, type, payload, where, code: result?.code ?? null };
}

/**
 * Keeps the status true to the outbox. A scan's own append is told from memory, since a scan waits for nothing;
 * everything else is read again.
 */
export function followOutbox(store: SyncStatusStore, outbox: Outbox): () => void {
  let latestReading = 0;
  let reading = false;
  const count = ({ waiting, waitingSince }: OutboxStatus) => ({ waiting, since: waitingSince });
  const readAgain = async () => {
    latestReading += 1;
    const mine = latestReading;
    reading = true;
    const [status, events] = await Promise.all([outbox.status(), outbox.latest(trailLength)]);
    if (mine !== latestReading) return;
    reading = false;
    store.setState({ ...count(status), trail: events.map((event) => entryOf(event, status)) });
  };
  /** An outbox that can't be read any more says so where it is written to. */
  const follow = () => void readAgain().catch(() => {});
  const onChange = ({ status, appended }: OutboxChange) => {
    if (appended.length > 0) {
      const fresh = appended.map((event) => entryOf({ ...event, result: null }, status)).reverse();
      const { trail } = store.getState();
      store.setState({ ...count(status), trail: [...fresh, ...trail].slice(0, trailLength) });
    }
    if (appended.length === 0 || reading) follow();
  };
  follow();
  return outbox.subscribe(onChange);
}
