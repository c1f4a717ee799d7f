// Desk users can be disabled: since when and by whom.
import type { Kysely, Migration } from 'kysely';

export const deskUserStanding: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('access_desk_users').addColumn('disabled_at', 'bigint').execute();
    await db.schema.alterTable('access_desk_users').addColumn('disabled_by', 'text').execute();
  },
};
