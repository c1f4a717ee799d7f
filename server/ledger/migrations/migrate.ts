// Brings a database's ledger up to date; several server processes may start at once.
import { type Kysely, Migrator, type RawBuilder } from 'kysely';
import { ledgerTables } from './0001-ledger.ts';

/** Throws what made a migration fail. `keyType`: text that sorts by its bytes in this database. */
export async function migrateLedger<DB>(db: Kysely<DB>, keyType: RawBuilder<unknown>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-ledger': ledgerTables(keyType) }) },
    migrationTableName: 'ledger_migrations',
    migrationLockTableName: 'ledger_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
