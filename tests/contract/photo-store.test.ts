// The photo store's contract on each of its implementations.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { memoryPhotoStore } from '../../server/photos/memory-photo-store.ts';
import { sqlPhotoStore } from '../../server/photos/sql-photo-store.ts';
import { freshDatabase } from '../support/postgres.ts';
import { photoStoreContract } from './photo-store-contract.ts';

photoStoreContract('memory', async () => {
  const store = memoryPhotoStore();
  return { store, other: store, dispose: async () => {} };
});

/** SQLite is one process's alone. */
photoStoreContract('SQLite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tallyhand-photos-'));
  const database = await openSqlite(path.join(folder, 'photos.sqlite'));
  return {
    store: await sqlPhotoStore(database.writer),
    other: await sqlPhotoStore(database.writer),
    dispose: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  photoStoreContract('PostgreSQL', async () => {
    const fresh = await freshDatabase(postgresUrl);
    const open = () => openPostgres(fresh.url, { warn: () => {} });
    const [one, another] = [await open(), await open()];
    return {
      store: await sqlPhotoStore(one.writer),
      other: await sqlPhotoStore(another.writer),
      dispose: async () => {
        await one.close();
        await another.close();
        await fresh.drop();
      },
    };
  });
}
