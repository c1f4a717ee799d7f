// Brings the tables of access up to date, apart from the ledger's; several server processes may start at once.
import { type Kysely, Migrator } from 'kysely';
import { accessTables } from './0001-access.ts';
import { deskUserStanding } from './0002-desk-user-standing.ts';
import { deviceReports } from './0003-device-reports.ts';
import { apiKeys } from './0004-api-keys.ts';

/** Throws what made a migration fail. */
export async function migrateAccess<DB>(db: Kysely<DB>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        '0001-access': accessTables,
        '0002-desk-user-standing': deskUserStanding,
        '0003-device-reports': deviceReports,
        '0004-api-keys': apiKeys,
      }),
    },
    migrationTableName: 'access_migrations',
    migrationLockTableName: 'access_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
