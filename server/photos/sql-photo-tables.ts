// The tables of photos, as Kysely sees them. They live beside the ledger's, in the same database.
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/sql-tables.ts';

/** `bytes`: how many are there. `stored`: 1 or 0, since SQLite has no booleans. */
interface PhotosTable {
  readonly warehouse: string;
  readonly hash: string;
  readonly bytes: number;
  readonly stored: number;
  readonly touched_at: number;
}

interface PhotoPiecesTable {
  readonly warehouse: string;
  readonly hash: string;
  readonly begins_at: number;
  readonly bytes: Buffer;
}

/** A type, not an interface: Kysely wants one that it can join to other tables. */
export type PhotoTables = {
  readonly photos: PhotosTable;
  readonly photo_pieces: PhotoPiecesTable;
};

export type PhotoDatabase = Kysely<LedgerTables & PhotoTables>;
