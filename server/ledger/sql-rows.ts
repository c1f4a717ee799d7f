// Between the ledger's rows and the database's: names and JSON, nothing else.
import type { Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import type { Movement } from '../../src/domain/stock/movement.ts';
import { verdictSchema } from '../../src/domain/sync/wire.ts';
import type { LedgerEvent } from './ledger.ts';
import type { DeviceCursor, Head, PlacedDocument, Quarantined, Unproven } from './ledger-store.ts';
import type {
  DeviceCursorsTable,
  DocumentsTable,
  EventsTable,
  HeadsTable,
  QuarantineTable,
  UnprovenTable,
} from './sql-tables.ts';

export const headFrom = (row: HeadsTable): Head => ({
  serverEpoch: row.server_epoch,
  position: row.position,
  lastId: row.last_id,
  floor: row.floor,
  arrivals: row.arrivals,
  quarantined: row.quarantined,
  unprovenBytes: row.unproven_bytes,
  foldedBy: row.folded_by,
});

export const headRow = (warehouse: string, head: Head): HeadsTable => ({
  warehouse,
  server_epoch: head.serverEpoch,
  position: head.position,
  last_id: head.lastId,
  floor: head.floor,
  arrivals: head.arrivals,
  quarantined: head.quarantined,
  unproven_bytes: head.unprovenBytes,
  folded_by: head.foldedBy,
});

/** A body was written from its own type; the database gives back what it was given. */
export const bodyFrom = (text: string) => JSON.parse(text) as Bodies[Kind];

export const eventFrom = (row: EventsTable): LedgerEvent => ({
  position: row.position,
  id: row.id,
  type: row.type,
  deviceId: row.device_id,
  epoch: row.epoch,
  seq: row.seq,
  actor: row.actor,
  receivedAt: row.received_at,
  bytes: row.bytes,
  movements: JSON.parse(row.movements) as Movement[],
  verdict: verdictSchema.parse(row.verdict),
  code: row.code,
});

export const eventRow = (warehouse: string, event: LedgerEvent): EventsTable => ({
  warehouse,
  position: event.position,
  id: event.id,
  type: event.type,
  device_id: event.deviceId,
  epoch: event.epoch,
  seq: event.seq,
  actor: event.actor,
  received_at: event.receivedAt,
  bytes: event.bytes,
  movements: JSON.stringify(event.movements),
  verdict: event.verdict,
  code: event.code,
});

export const documentRow = (warehouse: string, document: PlacedDocument): DocumentsTable => ({
  warehouse,
  kind: document.kind,
  key: document.key,
  owner: document.owner,
  audience: document.audience,
  position: document.position,
  body: JSON.stringify(document.body),
});

export const cursorFrom = (row: DeviceCursorsTable): DeviceCursor => ({
  deviceId: row.device_id,
  epoch: row.epoch,
  lastSeq: row.last_seq,
  lastId: row.last_id,
  lastSeenAt: row.last_seen_at,
  skew: row.skew,
});

export const cursorRow = (warehouse: string, cursor: DeviceCursor): DeviceCursorsTable => ({
  warehouse,
  device_id: cursor.deviceId,
  epoch: cursor.epoch,
  last_seq: cursor.lastSeq,
  last_id: cursor.lastId,
  last_seen_at: cursor.lastSeenAt,
  skew: cursor.skew,
});

export const quarantinedFrom = (row: QuarantineTable): Quarantined => ({
  id: row.id,
  deviceId: row.device_id,
  epoch: row.epoch,
  seq: row.seq,
  code: row.code,
  job: row.job,
  arrival: row.arrival,
  receivedAt: row.received_at,
  bytes: row.bytes,
});

export const quarantinedRow = (warehouse: string, event: Quarantined): QuarantineTable => ({
  warehouse,
  id: event.id,
  device_id: event.deviceId,
  epoch: event.epoch,
  seq: event.seq,
  code: event.code,
  job: event.job,
  arrival: event.arrival,
  received_at: event.receivedAt,
  bytes: event.bytes,
});

export const unprovenFrom = (row: UnprovenTable): Unproven => ({
  digest: row.digest,
  id: row.id,
  deviceId: row.device_id,
  seq: row.seq,
  arrival: row.arrival,
  receivedAt: row.received_at,
  bytes: row.bytes,
});

export const unprovenRow = (warehouse: string, event: Unproven): UnprovenTable => ({
  warehouse,
  digest: event.digest,
  id: event.id,
  device_id: event.deviceId,
  seq: event.seq,
  arrival: event.arrival,
  received_at: event.receivedAt,
  bytes: event.bytes,
});
