// The embedded database: one file, every commit flushed to the disk.
import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely';
import { migrateLedger } from './migrations/migrate.ts';
import type { SqlDatabase } from './sql-store.ts';
import type { LedgerTables } from './sql-tables.ts';

/** Texts kept prepared on a connection; the ledger has fewer. */
const keptStatements = 300;

/**
 * Pages of the write-ahead log (4 KiB each) before a commit moves them into the file: moving them costs a flush of its
 * own, and a page that is written again before that is moved once.
 */
const walPages = 16_000;
/** KiB of the file that a connection keeps in memory. */
const cache = 64_000;

/** https://www.sqlite.org/rescode.html */
const unavailable = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL)/;

/** Prepares each text once: Kysely would prepare it for each execution. */
function preparing(connection: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare(text) {
      const statement = statements.get(text) ?? connection.prepare(text);
      statements.delete(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (statements.size > keptStatements && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
    close: () => connection.close(),
  };
}

function open(path: string): Kysely<LedgerTables> {
  const connection = new Database(path);
  connection.pragma('busy_timeout = 5000');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`wal_autocheckpoint = ${walPages}`);
  connection.pragma(`cache_size = -${cache}`);
  return new Kysely({ dialect: new SqliteDialect({ database: preparing(connection) }) });
}

/** Opens or makes the database file at `path`; several processes on one machine may have it open. */
export async function openSqlite(path: string): Promise<SqlDatabase> {
  const writer = open(path);
  await migrateLedger(writer, { keyType: sql`text`, computedAs: 'virtual' });
  const reader = open(path);
  return {
    writer,
    /** A connection of its own: a reader sees the last commit, never what the writer is about to do. */
    snapshot: (look) => reader.transaction().execute(look),
    isUnavailable: (error) => error instanceof Database.SqliteError && unavailable.test(error.code),
    announce: async () => {},
    hear: async () => async () => {},
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
