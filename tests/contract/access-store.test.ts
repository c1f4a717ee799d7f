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
import { type AccessStoreUnderTest, accessStoreContract } from './access-store-contract.ts';
import { apiKeyStoreContract } from './api-key-store-contract.ts';

function contracts(name: string, open: () => Promise<AccessStoreUnderTest>): void {
  accessStoreContract(name, open);
  apiKeyStoreContract(name, open);
}

contracts('memory', async () => ({ store: memoryAccessStore(), dispose: async () => {} }));

contracts('SQLite', async () => {
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
  contracts('PostgreSQL', async () => {
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
