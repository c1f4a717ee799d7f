// A store in SQL, the same for SQLite and PostgreSQL: what differs between them is handed in.
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Nudge } from '../../src/domain/sync/wire.ts';
import { BulkStatements } from './bulk.ts';
import { type LedgerStore, StoreUnavailable } from './ledger-store.ts';
import { Nudges } from './nudges.ts';
import { SqlSnapshot } from './sql-snapshot.ts';
import type { LedgerTables } from './sql-tables.ts';
import { SqlTransaction } from './sql-transaction.ts';

/** One database and how it behaves. */
export interface SqlDatabase {
  readonly writer: Kysely<LedgerTables>;
  /** Runs `look` in one read-only snapshot. */
  snapshot<T>(look: (db: Kysely<LedgerTables>) => Promise<T>): Promise<T>;
  /** Whether an error says that the database can't be written at all now: a full disk, a lost connection. */
  isUnavailable(error: unknown): boolean;
  /** Tells other processes, within the transaction that is about to commit. */
  announce(db: Kysely<LedgerTables>, warehouse: string, nudge: Nudge): Promise<void>;
  /** Hears what other processes committed. Answers how to stop. */
  hear(listener: (warehouse: string, nudge: Nudge) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** `database` is closed with the store. */
export async function sqlStore(database: SqlDatabase): Promise<LedgerStore> {
  const nudges = new Nudges();
  const bulk = new BulkStatements();
  const deafen = await database.hear((warehouse, nudge) => nudges.emit(warehouse, nudge));

  const named = (error: unknown) =>
    database.isUnavailable(error) ? new StoreUnavailable({ cause: error }) : error;

  return {
    async write(warehouse, work) {
      const db = await database.writer
        .startTransaction()
        .execute()
        .catch((error: unknown) => {
          throw named(error);
        });
      try {
        const transaction = new SqlTransaction(db, warehouse, bulk, database.isUnavailable);
        const result = await work(transaction);
        const head = transaction.savedHead;
        const nudge = head === null ? null : { serverEpoch: head.serverEpoch, position: head.position };
        if (nudge !== null) await database.announce(db, warehouse, nudge);
        await db.commit().execute();
        if (nudge !== null) nudges.emit(warehouse, nudge);
        return result;
      } catch (error) {
        // A database that couldn't go on may have rolled back by itself: the first error is the one that counts.
        await db
          .rollback()
          .execute()
          .catch(() => {});
        throw named(error);
      }
    },
    async read(warehouse, look) {
      try {
        return await database.snapshot((db) => look(new SqlSnapshot(db, warehouse, bulk)));
      } catch (error) {
        throw named(error);
      }
    },
    watch: (warehouse, listener) => nudges.watch(warehouse, listener),
    breathe: () => setImmediate(),
    async close() {
      await deafen();
      await database.close();
    },
  };
}
