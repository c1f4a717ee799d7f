// Brings a database's ledger up to date; several server processes may start at once.
import { type Kysely, Migrator, type RawBuilder } from 'kysely';
import { ledgerTables } from './0001-ledger.ts';
import { mentions } from './0002-mentions.ts';
import { foldRules } from './0003-fold-rules.ts';
import { inventory } from './0004-inventory.ts';
import { type ComputedAs, inventorySearches } from './0005-inventory-searches.ts';

/** Throws what made a migration fail. `keyType`: text that sorts by its bytes in this database. */
export async function migrateLedger<DB>(
  db: Kysely<DB>,
  { keyType, computedAs }: { readonly keyType: RawBuilder<unknown>; readonly computedAs: ComputedAs },
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        '0001-ledger': ledgerTables(keyType),
        '0002-mentions': mentions,
        '0003-fold-rules': foldRules,
        '0004-inventory': inventory(keyType),
        '0005-inventory-searches': inventorySearches(computedAs),
      }),
    },
    migrationTableName: 'ledger_migrations',
    migrationLockTableName: 'ledger_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
