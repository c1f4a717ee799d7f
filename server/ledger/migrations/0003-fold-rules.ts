// By which rules a ledger's documents were folded. The first release's had no number: they count as 1.
import type { Kysely, Migration } from 'kysely';

export const foldRules: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('heads')
      .addColumn('folded_by', 'bigint', (column) => column.notNull().defaultTo(1))
      .execute();
  },
};
