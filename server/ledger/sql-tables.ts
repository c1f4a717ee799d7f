// The ledger's tables as Kysely sees them, in what SQLite and PostgreSQL both speak.
// Positions and times (ms) are `bigint`: safe integers both here and there. JSON is kept as text, never looked into.
import type { Generated, GeneratedAlways } from 'kysely';

interface InWarehouse {
  readonly warehouse: string;
}

export interface HeadsTable extends InWarehouse {
  readonly server_epoch: string;
  readonly position: number;
  readonly last_id: string | null;
  readonly floor: number;
  readonly arrivals: number;
  readonly quarantined: number;
  readonly unproven_bytes: number;
  readonly folded_by: number;
}

/** `bytes`: the envelope as it came; `movements`: JSON. */
export interface EventsTable extends InWarehouse {
  readonly position: number;
  readonly id: string;
  readonly type: string;
  readonly device_id: string | null;
  readonly epoch: string | null;
  readonly seq: number | null;
  readonly actor: string | null;
  readonly received_at: number;
  readonly bytes: string;
  readonly movements: string;
  readonly verdict: string;
  readonly code: string | null;
}

export interface DeviceCursorsTable extends InWarehouse {
  readonly device_id: string;
  readonly epoch: string;
  readonly last_seq: number;
  readonly last_id: string | null;
  readonly last_seen_at: number;
  readonly skew: number | null;
}

/** `body`: JSON. */
export interface DocumentsTable extends InWarehouse {
  readonly kind: string;
  readonly key: string;
  readonly owner: string | null;
  readonly audience: string;
  readonly position: number;
  readonly body: string;
}

export interface DocumentTermsTable extends InWarehouse {
  readonly kind: string;
  readonly term: string;
  readonly key: string;
}

export interface DeparturesTable extends InWarehouse {
  readonly audience: string;
  readonly kind: string;
  readonly key: string;
  readonly position: number;
}

export interface QuarantineTable extends InWarehouse {
  readonly id: string;
  readonly device_id: string;
  readonly epoch: string;
  readonly seq: number;
  readonly code: string;
  readonly job: string | null;
  readonly arrival: number;
  readonly received_at: number;
  readonly bytes: string;
}

export interface UnprovenTable extends InWarehouse {
  readonly digest: string;
  readonly id: string;
  readonly device_id: string;
  readonly seq: number;
  readonly arrival: number;
  readonly received_at: number;
  readonly bytes: string;
}

/** `word`: what the events of the segment name. */
export interface MentionsTable extends InWarehouse {
  readonly word: string;
  readonly segment: number;
}

/** `segments`: so many, from the ledger's beginning, have been indexed. */
export interface MentionMarksTable extends InWarehouse {
  readonly segments: number;
}

/**
 * `text`: what the item is found by, in small letters. Figures as `InventoryItem` has them default to 0, and
 * the rest is computed of them: `still_since` is null where nothing is on hand.
 */
export interface InventoryItemsTable extends InWarehouse {
  readonly item: string;
  readonly text: string;
  readonly on_hand: Generated<number>;
  readonly quarantined: Generated<number>;
  readonly reserved: Generated<number>;
  readonly incoming: Generated<number>;
  readonly minimum: Generated<number>;
  readonly maximum: Generated<number>;
  readonly moved_on: Generated<number>;
  readonly low: GeneratedAlways<boolean>;
  readonly excess: GeneratedAlways<boolean>;
  readonly still_since: GeneratedAlways<number | null>;
}

/** Empty where goods have no lot, expiry or serial: all of it is the primary key. */
export interface InventoryLyingTable extends InWarehouse {
  readonly item: string;
  readonly place: string;
  readonly level: string;
  readonly lot: string;
  readonly expiry: string;
  readonly serial: string;
  readonly status: string;
}

export interface InventoryPromisedTable extends InWarehouse {
  readonly channel: string;
  readonly item: string;
  readonly line: string;
  readonly reserved: number;
}

export interface LedgerTables {
  readonly heads: HeadsTable;
  readonly events: EventsTable;
  readonly device_cursors: DeviceCursorsTable;
  readonly documents: DocumentsTable;
  readonly document_terms: DocumentTermsTable;
  readonly departures: DeparturesTable;
  readonly quarantine: QuarantineTable;
  readonly unproven: UnprovenTable;
  readonly mentions: MentionsTable;
  readonly mention_marks: MentionMarksTable;
  readonly inventory_items: InventoryItemsTable;
  readonly inventory_lying: InventoryLyingTable;
  readonly inventory_promised: InventoryPromisedTable;
}
