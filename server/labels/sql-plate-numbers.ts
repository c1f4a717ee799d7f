// Plate numbers in SQL, in the subset that SQLite and PostgreSQL both speak.
import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/sql-tables.ts';
import { migrateLabels } from './migrations/migrate-labels.ts';
import type { PlateNumbers } from './plate-numbers.ts';

/** `last`: the highest number that was taken. A type, not an interface: Kysely wants one that it can join to others. */
type LabelTables = {
  readonly label_plates: { readonly warehouse: string; readonly last: number };
};

/** `shared`: the ledger's own connection, as `sqlAccessStore` has it; not to be called within a ledger's decision. */
export async function sqlPlateNumbers(shared: Kysely<LedgerTables>): Promise<PlateNumbers> {
  await migrateLabels(shared);
  const db = shared.withTables<LabelTables>();
  return {
    async take(warehouse, count) {
      // One statement: the row's lock keeps two processes from the same numbers.
      const { last } = await db
        .insertInto('label_plates')
        .values({ warehouse, last: count })
        .onConflict((conflict) =>
          conflict
            .column('warehouse')
            .doUpdateSet((row) => ({ last: row('label_plates.last', '+', row.ref('excluded.last')) })),
        )
        .returning('last')
        .executeTakeFirstOrThrow();
      return last - count + 1;
    },
  };
}
