// Which numbers licence plates have been given, by warehouse.
import type { Kysely, Migration } from 'kysely';

export const plates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('label_plates')
      .addColumn('warehouse', 'text', (column) => column.primaryKey())
      .addColumn('last', 'bigint', (column) => column.notNull())
      .execute();
  },
};
