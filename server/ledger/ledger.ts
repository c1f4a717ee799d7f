// The ledger of a warehouse: all its events in their one order, and the documents folded from them. SYNC.md.
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Movement } from '../../src/domain/stock/movement.ts';
import type { Nudge, Pull, PullOutcome, Push, PushOutcome, Verdict } from '../../src/domain/sync/wire.ts';
import type { InventoryItem, InventorySearch, Lying, LyingSearch, OccupiedPlace } from './inventory.ts';

/** A page of documents: those with a key above `after`, ascending by key. */
export interface PageOf {
  readonly after?: string;
  readonly limit: number;
}

/** Documents as they stand in one snapshot. */
export interface LedgerReader {
  get<K extends Kind>(kind: K, key: string): Promise<Bodies[K] | null>;
  getMany<K extends Kind>(kind: K, keys: readonly string[]): Promise<ReadonlyMap<string, Bodies[K]>>;
  list<K extends Kind>(kind: K, page: PageOf): Promise<readonly Bodies[K][]>;
  /** All that carry any of the terms, ascending by key. */
  find<K extends Kind>(kind: K, terms: readonly string[], page?: PageOf): Promise<readonly Bodies[K][]>;
  count(kind: Kind, term?: string): Promise<number>;
  head(): Promise<Nudge>;
  events(page: { readonly after: number; readonly limit: number }): Promise<readonly LedgerEvent[]>;
  /** When the event there was received, ms since 1970; null: there is none. */
  receivedAt(position: number): Promise<number | null>;
  /** As LedgerSnapshot has them. */
  searchInventory(search: InventorySearch): Promise<readonly InventoryItem[]>;
  lyingOf(items: readonly string[], search: LyingSearch): Promise<readonly Lying[]>;
  promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>>;
  occupiedPlaces(): Promise<readonly OccupiedPlace[]>;
}

/** An event as the ledger holds it. `bytes`: the envelope exactly as it came. */
export interface RecordedEvent {
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly deviceId: string | null;
  readonly actor: string | null;
  /** ms since 1970 on the server. */
  readonly receivedAt: number;
  readonly bytes: string;
  readonly movements: readonly Movement[];
  readonly verdict: Verdict;
  readonly code: string | null;
}

/** An event with where its device had it; both null for the server's own. */
export interface LedgerEvent extends RecordedEvent {
  readonly epoch: string | null;
  readonly seq: number | null;
}

export interface QuarantinedEvent {
  readonly id: string;
  readonly deviceId: string;
  readonly epoch: string;
  readonly seq: number;
  readonly code: string;
  readonly receivedAt: number;
  readonly bytes: string;
}

/**
 * An event in quarantine as a list shows it. `type`: what it says it is, as far as its beginning tells. `size`:
 * characters of its bytes. `epoch` and `code` are 'unproven' where its device couldn't prove itself.
 */
export interface QuarantineEntry extends Omit<QuarantinedEvent, 'bytes'> {
  readonly type: string | null;
  readonly size: number;
}

/** Where a page of the quarantine ended: entries are ordered by device, epoch, sequence and id. */
export type QuarantinePlace = Pick<QuarantineEntry, 'deviceId' | 'epoch' | 'seq' | 'id'>;

/** How far a device has come, as the server saw it. `skew`: its wall clock minus ours, ms (P5). */
export interface DeviceProgress {
  readonly deviceId: string;
  readonly epoch: string;
  readonly lastSeq: number;
  readonly lastSeenAt: number;
  readonly skew: number | null;
}

/** What places an event in its device's sequence. The rest may be anything: whether it is an event is judged here. */
export interface PushedEvent {
  readonly seq: number;
  readonly id: string;
  readonly payload?: unknown;
}

export interface ReceivedPush extends Omit<Push, 'events'> {
  readonly events: readonly PushedEvent[];
}

/** `standing` of the device that pushes: what a revoked one sends is kept in quarantine (P4). */
export interface AuthenticPush {
  readonly push: ReceivedPush;
  /** Each event's bytes as they came, in the order of `push.events`. */
  readonly bytes: readonly string[];
  readonly standing: 'active' | 'revoked';
}

export interface Decision<T> {
  readonly facts: readonly Fact[];
  readonly answer: T;
}

export interface Ledger {
  /**
   * Takes a push whole, in one transaction that concurrent pushes may share (P2). Resolves after commit. Throws NoRoom
   * where a revoked device has sent more than is kept of what nobody vouches for (P4).
   */
  push(warehouse: string, push: AuthenticPush): Promise<PushOutcome>;
  pull(warehouse: string, pull: Pull): Promise<PullOutcome>;
  /**
   * Decides and writes in one transaction that holds the warehouse's head (L1): nothing can change between what
   * `decide` reads and what it writes. `actor` is a desk user, an API key or null for the server itself.
   */
  command<T>(
    warehouse: string,
    actor: string | null,
    decide: (reader: LedgerReader) => Promise<Decision<T>>,
  ): Promise<T>;
  read<T>(warehouse: string, look: (reader: LedgerReader) => Promise<T>): Promise<T>;

  events(
    warehouse: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly RecordedEvent[]>;
  event(warehouse: string, id: string): Promise<RecordedEvent | null>;
  /**
   * Where to look for events that name any of these words (see domain/desk/mentions): the segments below one of them that
   * do, the newest first, as far as the index has come. `indexed`: of so many segments from the beginning it knows.
   */
  mentions(
    warehouse: string,
    search: { readonly words: readonly string[]; readonly below: number; readonly limit: number },
  ): Promise<{ readonly segments: readonly number[]; readonly indexed: number }>;
  /** Lets the index of mentions come on by one segment. `done`: it has come as far as it can. */
  indexMentions(warehouse: string): Promise<'more' | 'done'>;
  quarantine(warehouse: string): Promise<readonly QuarantinedEvent[]>;
  /** A page of it without the bytes, beginning after a place; null: at the beginning. */
  quarantineEntries(
    warehouse: string,
    page: { readonly after: QuarantinePlace | null; readonly limit: number },
  ): Promise<readonly QuarantineEntry[]>;
  /** How many of each device's events wait there. */
  quarantineCounts(warehouse: string): Promise<ReadonlyMap<string, number>>;
  /** The bytes of one, as they came; null: it isn't in quarantine. */
  quarantinedBytes(warehouse: string, eventId: string): Promise<string | null>;
  /** Keeps what came from a device that can't prove itself, within a size bound (P4). Answers whether there was room. */
  keepUnproven(warehouse: string, deviceId: string, bytes: readonly string[]): Promise<boolean>;
  /** Admits an event and what depends on it, in sequence (P4). Answers how many. */
  admit(warehouse: string, eventId: string, actor: string): Promise<number>;
  devices(warehouse: string): Promise<readonly DeviceProgress[]>;

  head(warehouse: string): Promise<Nudge>;
  /** Has every watcher in any server process on this database called back, though nothing has changed. */
  nudge(warehouse: string): Promise<void>;
  /** Calls back after each commit in any server process on this database. Answers how to stop. */
  watch(warehouse: string, listener: (nudge: Nudge) => void): () => void;
  /**
   * Forgets what left a scope before this moment (server ms): a cursor from before that is reset (L2). Answers the
   * position up to which all is forgotten.
   */
  prune(warehouse: string, before: number): Promise<number>;
  /** Folds everything anew from the stored events: devices then pull anew (I3). */
  refold(warehouse: string): Promise<void>;
  /** The same, where another release's rules have folded them: at each start. Answers whether it was needed. */
  refoldOutdated(warehouse: string): Promise<boolean>;
  close(): Promise<void>;
}
