// What the ledger's rules stand on: one warehouse's rows, in transactions. It knows no rule of its own.
import type { Address } from '../../src/domain/documents/document.ts';
import type { Audience, Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { Nudge, Verdict } from '../../src/domain/sync/wire.ts';
import type {
  InventoryChanges,
  InventoryItem,
  InventorySearch,
  Lying,
  LyingSearch,
  OccupiedPlace,
} from './inventory.ts';
import type { LedgerEvent, PageOf, QuarantineEntry, QuarantinePlace } from './ledger.ts';

/**
 * The one row that every writer takes first (L1). `lastId`: of the event at `position`. `floor`: departures up to
 * there have been forgotten. `arrivals` numbers what goes into quarantine, `quarantined` counts what is in it.
 */
export interface Head {
  readonly serverEpoch: string;
  readonly position: number;
  readonly lastId: string | null;
  readonly floor: number;
  readonly arrivals: number;
  readonly quarantined: number;
  readonly unprovenBytes: number;
  /** The rules (domain/fold.ts) by which the documents were folded. */
  readonly foldedBy: number;
}

/** How far one epoch of a device has been taken. `lastId`: of the event at `lastSeq`. `skew`: ms, see DeviceProgress. */
export interface DeviceCursor {
  readonly deviceId: string;
  readonly epoch: string;
  readonly lastSeq: number;
  readonly lastId: string | null;
  readonly lastSeenAt: number;
  readonly skew: number | null;
}

/** `job`: what follows in it from the same device waits too (P4). `arrival` orders them. */
export interface Quarantined {
  readonly id: string;
  readonly deviceId: string;
  readonly epoch: string;
  readonly seq: number;
  readonly code: string;
  readonly job: string | null;
  readonly arrival: number;
  readonly receivedAt: number;
  readonly bytes: string;
}

/** From a device that couldn't prove itself: `id` is what the bytes claim, so `digest` is what names it. */
export interface Unproven {
  readonly digest: string;
  readonly id: string;
  readonly deviceId: string;
  readonly seq: number;
  readonly arrival: number;
  readonly receivedAt: number;
  readonly bytes: string;
}

export interface PlacedDocument {
  readonly kind: Kind;
  readonly key: string;
  readonly body: Bodies[Kind];
  readonly owner: string | null;
  readonly audience: Audience;
  readonly position: number;
}

export interface DocumentTerm {
  readonly kind: Kind;
  readonly term: string;
  readonly key: string;
}

/** A document was deleted, or has left that audience: its tombstone there (L2). */
export interface Departure {
  readonly audience: Audience;
  readonly kind: Kind;
  readonly key: string;
  readonly position: number;
}

/** What a pull sends: a document as it is, or with `body` null that it is gone. */
export interface Delivery {
  readonly position: number;
  readonly kind: Kind;
  readonly key: string;
  readonly body: Bodies[Kind] | null;
}

/** Positions above `after`, up to and with `through` (null: the end). */
export interface Range {
  readonly after: number;
  readonly through: number | null;
}

/** One warehouse in one snapshot. */
export interface LedgerSnapshot {
  head(): Promise<Head | null>;
  /** By `addressText`; what isn't there is missing from the answer. */
  documents(addresses: readonly Address[]): Promise<ReadonlyMap<string, Bodies[Kind]>>;
  /** Ascending by key. `terms`: only those that carry any of them. */
  list(kind: Kind, terms: readonly string[] | null, page: PageOf | null): Promise<readonly Bodies[Kind][]>;
  count(kind: Kind, term: string | null): Promise<number>;
  /** Documents and departures of these audiences (never of the desk), ascending by position; at most `limit` of each. */
  deliveries(
    audiences: readonly Audience[],
    range: Range,
    limit: number | null,
  ): Promise<readonly Delivery[]>;
  countDeliveries(audiences: readonly Audience[], range: Range): Promise<number>;
  /** Which event stands there, and since when: together they name the history up to it. */
  eventAt(position: number): Promise<Pick<LedgerEvent, 'id' | 'receivedAt'> | null>;
  events(page: { readonly after: number; readonly limit: number }): Promise<readonly LedgerEvent[]>;
  event(id: string): Promise<LedgerEvent | null>;
  /** So many segments have been indexed, from the beginning. See index-mentions.ts. */
  indexedSegments(): Promise<number>;
  /** Those that hold any of the words, the newest first. */
  mentioningSegments(search: {
    readonly words: readonly string[];
    readonly below: number;
    readonly limit: number;
  }): Promise<readonly number[]>;
  /** Items that fit, ascending by key. */
  searchInventory(search: InventorySearch): Promise<readonly InventoryItem[]>;
  /** Of the goods of these items, those kinds of them that lie so. */
  lyingOf(items: readonly string[], search: LyingSearch): Promise<readonly Lying[]>;
  /** By item, what the channel's orders have reserved of it; an item of which that is nothing may be missing. */
  promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Every real place where something lies, in no order. */
  occupiedPlaces(): Promise<readonly OccupiedPlace[]>;
  /** What became of those ids that the ledger holds. */
  verdicts(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly verdict: Verdict; readonly code: string | null }>>;
  /** Of these devices, or with null of all. */
  cursors(deviceIds: readonly string[] | null): Promise<readonly DeviceCursor[]>;
  /** Of these devices or with any of these ids, by arrival; with null all. */
  quarantined(
    of: { readonly deviceIds: readonly string[]; readonly ids: readonly string[] } | null,
  ): Promise<readonly Quarantined[]>;
  /** Of both, quarantined and unproven, as `Ledger.quarantineEntries` has them. */
  quarantineEntries(page: {
    readonly after: QuarantinePlace | null;
    readonly limit: number;
  }): Promise<readonly QuarantineEntry[]>;
  /** By device, of both. */
  quarantineCounts(): Promise<ReadonlyMap<string, number>>;
  /** By arrival. */
  unproven(): Promise<readonly Unproven[]>;
}

export interface LedgerTransaction extends LedgerSnapshot {
  /** First of all. Nobody else writes in this warehouse from here to the end. `epoch` begins a ledger that is new. */
  takeHead(epoch: string): Promise<Head>;
  saveHead(head: Head): Promise<void>;
  insertEvents(events: readonly LedgerEvent[]): Promise<void>;
  saveDocuments(documents: readonly PlacedDocument[]): Promise<void>;
  removeDocuments(addresses: readonly Address[]): Promise<void>;
  addTerms(terms: readonly DocumentTerm[]): Promise<void>;
  removeTerms(terms: readonly DocumentTerm[]): Promise<void>;
  saveDepartures(departures: readonly Departure[]): Promise<void>;
  forgetDepartures(through: number): Promise<void>;
  /** Indexes the next segment. Needs no head: what is indexed never changes. */
  saveMentions(segment: number, words: readonly string[]): Promise<void>;
  saveInventory(changes: InventoryChanges): Promise<void>;
  /** Every document, term and departure, and the inventory: before a refold. */
  clearProjections(): Promise<void>;
  saveCursors(cursors: readonly DeviceCursor[]): Promise<void>;
  saveQuarantined(events: readonly Quarantined[]): Promise<void>;
  removeQuarantined(ids: readonly string[]): Promise<void>;
  /** One whose digest is there already changes nothing. */
  addUnproven(events: readonly Unproven[]): Promise<void>;
  removeUnproven(digests: readonly string[]): Promise<void>;
  /** All that `work` wrote is undone where it throws; the transaction goes on. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** The disk is full, the connection lost, the database busy: nothing was taken, and the same again later may be. */
export class StoreUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the ledger can not be written now', options);
    this.name = 'StoreUnavailable';
  }
}

export interface LedgerStore {
  /** Commits when `work` resolves, durably; leaves nothing when it throws. Throws StoreUnavailable. */
  write<T>(warehouse: string, work: (transaction: LedgerTransaction) => Promise<T>): Promise<T>;
  read<T>(warehouse: string, look: (snapshot: LedgerSnapshot) => Promise<T>): Promise<T>;
  /** Calls back after each commit that saved a head, in whatever process on this database. Answers how to stop. */
  watch(warehouse: string, listener: (nudge: Nudge) => void): () => void;
  /** Lets the process hear what has come in meanwhile; a store that never keeps it from that answers at once. */
  breathe(): Promise<void>;
  close(): Promise<void>;
}
