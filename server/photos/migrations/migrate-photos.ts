// Brings the tables of photos up to date, apart from the ledger's; several server processes may start at once.
import { type Kysely, Migrator } from 'kysely';
import { photoTables } from './0001-photos.ts';

/** Throws what made a migration fail. */
export async function migratePhotos<DB>(db: Kysely<DB>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-photos': photoTables }) },
    migrationTableName: 'photo_migrations',
    migrationLockTableName: 'photo_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
