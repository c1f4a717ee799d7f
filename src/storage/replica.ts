// The replica: what the server said. It may be thrown away and pulled anew at any time (SYNC.md D1, L2).
import type { Address, Reading } from '../domain/documents/document.ts';
import type { Bodies, Kind } from '../domain/documents/kinds.ts';
import type { Cursor, PulledDocument } from '../domain/sync/wire.ts';

/** A snapshot on its way in: it takes the old documents' place in one step, or never. */
export interface Snapshot {
  add(documents: readonly PulledDocument[]): Promise<void>;
  swap(cursor: Cursor): Promise<void>;
}

export interface Replica {
  cursor(): Promise<Cursor | null>;
  /** By `addressText`. A missing document is absent or unknown as `wholeOnDevices` says; all are unknown before the first pull. */
  readMany(addresses: readonly Address[]): Promise<ReadonlyMap<string, Reading<Kind>>>;
  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]>;
  all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]>;
  /** All documents and the cursor in one transaction. */
  apply(documents: readonly PulledDocument[], cursor: Cursor): Promise<void>;
  /** Discards a snapshot that was left half way, and begins another beside the documents that are in use. */
  beginSnapshot(): Promise<Snapshot>;
  /** Forgets everything, the cursor too. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
