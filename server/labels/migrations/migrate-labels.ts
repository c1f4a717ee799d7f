// Brings the tables of labels up to date, apart from the ledger's; several server processes may start at once.
import { type Kysely, Migrator } from 'kysely';
import { plates } from './0001-plates.ts';

/** Throws what made a migration fail. */
export async function migrateLabels<DB>(db: Kysely<DB>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-plates': plates }) },
    migrationTableName: 'label_migrations',
    migrationLockTableName: 'label_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
