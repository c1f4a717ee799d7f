// The replica: what the server said. It may be thrown away and pulled anew at any time (SYNC.md D1, L2).
import type { Address, Reading } from '../domain/documents/document.ts';
import type { Bodies, Kind } from '../domain/documents/kinds.ts';
import type { Cursor, PulledDocument, Taken } from '../domain/sync/wire.ts';

/**
 * How far the documents have come: the cursor, and what of this device's own events is folded into them (L3).
 * Both are stored with the documents in one transaction, so that no pending event is ever counted twice.
 */
export interface Pulled {
  readonly cursor: Cursor;
  readonly taken: Taken | null;
}

/** A snapshot on its way in: it takes the old documents' place in one step, or never. */
export interface Snapshot {
  add(documents: readonly PulledDocument[]): Promise<void>;
  swap(pulled: Pulled): Promise<void>;
}

/** `replaced`: any document may be another now. */
export type ReplicaChange =
  | { readonly is: 'changed'; readonly documents: readonly PulledDocument[]; readonly pulled: Pulled }
  | { readonly is: 'replaced'; readonly pulled: Pulled | null };

export interface Replica {
  pulled(): Promise<Pulled | null>;
  /** By `addressText`. A missing document is absent or unknown as `missingOnDevice` says. */
  readMany(addresses: readonly Address[]): Promise<ReadonlyMap<string, Reading<Kind>>>;
  /** By key: every document of the kind that carries the term. */
  find<K extends Kind>(kind: K, term: string): Promise<ReadonlyMap<string, Bodies[K]>>;
  /** By key: every document of the kind. */
  all<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Bodies[K]>>;
  /** The first key of the kind behind `after`, by UTF-16 code units; null where none follows. */
  nextKey(kind: Kind, after: string): Promise<string | null>;
  /**
   * All documents, the cursor and what was taken, in one transaction. `since`: the cursor that the pull went on
   * from. Where the documents stand elsewhere by now (another tab has pulled), nothing changes: `overtaken`.
   */
  apply(
    documents: readonly PulledDocument[],
    pulled: Pulled,
    since: Cursor | null,
  ): Promise<'applied' | 'overtaken'>;
  /** Discards a snapshot that was left half way, and begins another beside the documents that are in use. */
  beginSnapshot(): Promise<Snapshot>;
  /** Forgets everything, the cursor too. */
  clear(): Promise<void>;
  /** Called after each change has been stored, before the change's own promise resolves. Answers how to stop. */
  subscribe(listener: (change: ReplicaChange) => void): () => void;
  close(): Promise<void>;
}
