// A site's database before its server starts: opened as the server opens it, filled by commands, and closed again.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Access, createAccess } from '../../../server/access/access.ts';
import { loadServerKeys } from '../../../server/access/server-keys.ts';
import { sqlAccessStore } from '../../../server/access/sql-access-store.ts';
import { createLedger } from '../../../server/ledger/create-ledger.ts';
import type { Ledger } from '../../../server/ledger/ledger.ts';
import { openPostgres } from '../../../server/ledger/postgres.ts';
import { sqlStore } from '../../../server/ledger/sql-store.ts';
import { openSqlite } from '../../../server/ledger/sqlite.ts';
import type { Fact } from '../../../src/domain/events/union.ts';
import { freePort, type RunningServer, startServer } from '../../support/server.ts';

export const warehouse = 'main';

/** `databaseUrl` null: SQLite in the data folder. */
export interface SitePlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
}

export interface Site {
  readonly ledger: Ledger;
  readonly access: Access;
}

/** A data folder for one bench; `remove` when it is over. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'tallyhand-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export async function withSite<T>(place: SitePlace, work: (site: Site) => Promise<T>): Promise<T> {
  mkdirSync(place.dataFolder, { recursive: true });
  const warn = (_: unknown, message: string) => {
    process.stderr.write(`${message}\n`);
  };
  const database =
    place.databaseUrl === null
      ? await openSqlite(join(place.dataFolder, 'tallyhand.sqlite'))
      : await openPostgres(place.databaseUrl, { warn });
  const ledger = createLedger({
    store: await sqlStore(database),
    clock: Date.now,
    newId: randomUUID,
    warn,
  });
  try {
    const access = createAccess({
      store: await sqlAccessStore(database.writer),
      keys: await loadServerKeys(place.dataFolder),
      site: { publicOrigin: null, trustProxy: false },
    });
    return await work({ ledger, access });
  } finally {
    await ledger.close();
  }
}

/** The real server on that place, without the demonstration warehouse. */
export const serve = async (place: SitePlace, port?: number): Promise<RunningServer> =>
  startServer({
    dataFolder: place.dataFolder,
    port: port ?? (await freePort()),
    environment: {
      DEMONSTRATION: '0',
      WAREHOUSE: warehouse,
      LOG_LEVEL: 'warn',
      ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
    },
  });

/** Facts to a command: each is one transaction. */
const perCommand = 200;

export async function state(ledger: Ledger, facts: Iterable<Fact>): Promise<void> {
  const all = [...facts];
  for (let from = 0; from < all.length; from += perCommand) {
    const some = all.slice(from, from + perCommand);
    await ledger.command(warehouse, null, async () => ({ facts: some, answer: null }));
  }
}
