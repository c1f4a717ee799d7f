// One suite for every ledger: in memory, on SQLite, on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { memoryStore } from '../../server/ledger/memory-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';
import { ledgerContract } from './ledger.suite.ts';

ledgerContract('memory', async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
});

ledgerContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tallyhand-ledger-'));
  const store = await sqlStore(await openSqlite(join(folder, 'ledger.sqlite')));
  return {
    store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  ledgerContract('PostgreSQL', async () => {
    const database = await freshDatabase(postgresUrl);
    const store = await sqlStore(await openPostgres(database.url, { warn: () => {} }));
    return {
      store,
      async close() {
        await store.close();
        await database.drop();
      },
    };
  });
}
