// The first tables of photos: how far each has come, and its bytes in pieces as they came.
import type { Kysely, Migration } from 'kysely';

export const photoTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('photos')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('stored', 'integer', (column) => column.notNull())
      .addColumn('touched_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('photos_pk', ['warehouse', 'hash'])
      .execute();
    await db.schema
      .createTable('photo_pieces')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('begins_at', 'bigint', (column) => column.notNull())
      // SQLite keeps bytes as they are under any type's name.
      .addColumn('bytes', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('photo_pieces_pk', ['warehouse', 'hash', 'begins_at'])
      .execute();
  },
};
