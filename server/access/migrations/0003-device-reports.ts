// How each device said that it is: its unsent events, its app, its storage (SYNC.md D9).
import type { Kysely, Migration } from 'kysely';

export const deviceReports: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('access_device_reports')
      .addColumn('device_id', 'text', (column) => column.primaryKey())
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('waiting', 'bigint', (column) => column.notNull())
      .addColumn('waiting_since', 'bigint')
      .addColumn('app', 'text', (column) => column.notNull())
      .addColumn('persisted', 'integer', (column) => column.notNull())
      .addColumn('short', 'integer', (column) => column.notNull())
      .execute();
  },
};
