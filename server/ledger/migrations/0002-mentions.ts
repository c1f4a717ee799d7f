// The index of mentions: which stretches of the ledger name a thing.
import type { Kysely, Migration } from 'kysely';

export const mentions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('mentions')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('word', 'text', (column) => column.notNull())
      .addColumn('segment', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mentions_pk', ['warehouse', 'word', 'segment'])
      .execute();
    await db.schema
      .createTable('mention_marks')
      .addColumn('warehouse', 'text', (column) => column.primaryKey())
      .addColumn('segments', 'bigint', (column) => column.notNull())
      .execute();
  },
};
