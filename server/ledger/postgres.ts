// PostgreSQL, for a site with several server processes on one database.
import { randomUUID } from 'node:crypto';
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
} from 'kysely';
import pg from 'pg';
import { migrateLedger } from './migrations/migrate.ts';
import { channel, hearCommits } from './postgres-listener.ts';
import type { SqlDatabase } from './sql-store.ts';
import type { LedgerTables } from './sql-tables.ts';

/** Texts that each connection keeps prepared; what comes after them is prepared for one use. */
const keptStatements = 300;

/**
 * A plan that was made while a table was small must not be kept for when it has grown. What the ledger asks is short:
 * compiling a plan, and starting helpers for it, take longer than they save.
 */
const settings =
  'set plan_cache_mode = force_custom_plan; set jit = off; set max_parallel_workers_per_gather = 0';

/** PostgreSQL's `int8`. Positions and times are safe integers, so they are read as numbers. */
const int8 = 20;

/**
 * Classes of SQLSTATE that say nothing about the data: connection, rollback by the server, resources, operator's
 * intervention, the system itself (PostgreSQL 15, appendix A).
 */
const unavailable = /^(08|40|53|57|58)/;

/** The connection broke or was never made: whatever isn't PostgreSQL's own answer. */
class ConnectionFailed extends Error {
  constructor(options: ErrorOptions) {
    super('the connection to PostgreSQL failed', options);
    this.name = 'ConnectionFailed';
  }
}

function failed(error: unknown): never {
  throw error instanceof pg.DatabaseError ? error : new ConnectionFailed({ cause: error });
}

/** The pool as Kysely uses it, with each text under a name, so that a connection parses it once. */
function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const found = names.get(text);
    if (found !== undefined || names.size >= keptStatements) return found;
    const name = `ledger_${names.size}`;
    names.set(text, name);
    return name;
  };
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    const query = (text: string, values: readonly unknown[]) => {
      const name = values.length === 0 ? undefined : nameOf(text);
      return client
        .query({ text, values: [...values], ...(name === undefined ? {} : { name }) })
        .catch(failed);
    };
    // Kysely's type also has cursors, which it uses only for streams; the ledger has none.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
  };
  return {
    connect: async () => wrap(await pool.connect().catch(failed)),
    end: () => pool.end(),
  };
}

export interface PostgresOptions {
  /** Told of what goes wrong outside of any request: an idle connection that broke. */
  readonly warn: (facts: Readonly<Record<string, unknown>>, message: string) => void;
}

/** `url` as libpq has it. Several server processes may share the database: they nudge each other. */
export async function openPostgres(url: string, { warn }: PostgresOptions): Promise<SqlDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid, format) =>
        oid === int8 ? (text: string) => Number(text) : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', (error) => warn({ err: error }, 'an idle connection to PostgreSQL broke'));
  pool.on('connect', (client) => {
    client.query(settings).catch((error: unknown) => {
      warn({ err: error }, 'a connection to PostgreSQL could not be set up');
    });
  });
  const db = new Kysely<LedgerTables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
  await migrateLedger(db, { keyType: sql`text collate "C"`, computedAs: 'stored' });
  const process = randomUUID();
  return {
    writer: db,
    snapshot: (look) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(look),
    isUnavailable: (error) =>
      error instanceof ConnectionFailed ||
      (error instanceof pg.DatabaseError && error.code !== undefined && unavailable.test(error.code)),
    async announce(transaction, warehouse, nudge) {
      const text = JSON.stringify({ process, warehouse, ...nudge });
      await transaction.executeQuery(CompiledQuery.raw('select pg_notify($1, $2)', [channel, text]));
    },
    hear: (listener) => hearCommits({ url, db, process, warn }, listener),
    close: () => db.destroy(),
  };
}
