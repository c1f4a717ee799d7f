// The access store's contract on each of its implementations.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { memoryAccessStore } from '../../server/access/memory-access-store.ts';
import { sqlAccessStore } from '../../server/access/sql-access-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';
import { accessStoreContract } from './access-store-contract.ts';

accessStoreContract('memory', async () => ({ store: memoryAccessStore(), dispose: async () => {} }));

accessStoreContract('SQLite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tallyhand-access-'));
  const database = await openSqlite(path.join(folder, 'access.sqlite'));
  return {
    store: await sqlAccessStore(database.writer),
    dispose: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  accessStoreContract('PostgreSQL', async () => {
    const fresh = await freshDatabase(postgresUrl);
    const database = await openPostgres(fresh.url, { warn: () => {} });
    return {
      store: await sqlAccessStore(database.writer),
      dispose: async () => {
        await database.close();
        await fresh.drop();
      },
    };
  });
}
