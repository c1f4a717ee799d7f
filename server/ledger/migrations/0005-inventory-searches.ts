// What a search for little finds without a walk along all items: items by their text and by what wants a look, goods by
// their place and by what is unusual of them. On PostgreSQL an update that changes nothing that is indexed touches no
// index: so what wants a look is a column of its own, that changes seldom, and not a condition on figures.
import { type ColumnDefinitionBuilder, type Kysely, type Migration, type RawBuilder, sql } from 'kysely';

/** How each database adds a column that is computed of others: SQLite when it is read, PostgreSQL when it is written. */
export type ComputedAs = 'virtual' | 'stored';

const available = sql`(on_hand - quarantined - reserved)`;

/** As domain/stock/flags.ts has them. `still_since`: the day of the last movement of what is here. */
const computed = [
  ['low', 'boolean', sql`(${available} < minimum)`],
  ['excess', 'boolean', sql`(maximum > 0 and ${available} > 10 * maximum)`],
  ['still_since', 'bigint', sql`(case when on_hand > 0 then moved_on end)`],
] as const;

/**
 * Texts and places stand in their indexes with all that a search compares, so that no row is fetched for it. Most goods
 * are single pieces without a lot, and available: the indexes of those don't hold them, and cost them nothing.
 */
const indexes = [
  sql`create index inventory_items_by_text on inventory_items (warehouse, item, text)`,
  sql`create index inventory_items_low on inventory_items (warehouse, item) where low`,
  sql`create index inventory_items_excess on inventory_items (warehouse, item) where excess`,
  sql`create index inventory_items_still on inventory_items (warehouse, still_since, item) where still_since is not null`,
  sql`create index inventory_lying_by_place on inventory_lying (warehouse, place, item, level, lot, status)`,
  sql`create index inventory_lying_by_lot on inventory_lying (warehouse, lot, item) where lot <> ''`,
  sql`create index inventory_lying_by_level on inventory_lying (warehouse, level, item) where level <> 'each'`,
  sql`create index inventory_lying_by_status on inventory_lying (warehouse, status, item) where status <> 'available'`,
];

export const inventorySearches = (computedAs: ComputedAs): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const as = (expression: RawBuilder<unknown>) => (column: ColumnDefinitionBuilder) =>
      computedAs === 'stored'
        ? column.generatedAlwaysAs(expression).stored()
        : column.generatedAlwaysAs(expression);
    for (const [name, type, expression] of computed) {
      await db.schema.alterTable('inventory_items').addColumn(name, type, as(expression)).execute();
    }
    for (const index of indexes) await index.execute(db);
  },
});
