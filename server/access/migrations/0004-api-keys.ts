// API keys: what programs prove themselves with. Of the keys of a warehouse that may be used, no two have one name.
import { type Kysely, type Migration, sql } from 'kysely';

export const apiKeys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('access_api_keys')
      .addColumn('key_id', 'text', (column) => column.primaryKey())
      .addColumn('digest', 'text', (column) => column.notNull().unique())
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('start', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .addColumn('revoked_at', 'bigint')
      .addColumn('revoked_by', 'text')
      .execute();
    await db.schema
      .createIndex('access_api_keys_name')
      .on('access_api_keys')
      .columns(['warehouse', 'name'])
      .unique()
      .where(sql.ref('revoked_at'), 'is', null)
      .execute();
  },
};
