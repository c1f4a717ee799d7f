// Brings the tables of access up to date, apart from the ledger's; several server processes may start at once.
import { type Kysely, Migrator } from 'kysely';
import { accessTables } from './0001-access.ts';

/** Throws what made a migration fail. */
export async function migrateAccess<DB>(db: Kysely<DB>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-access': accessTables }) },
    migrationTableName: 'access_migrations',
    migrationLockTableName: 'access_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
