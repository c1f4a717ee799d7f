// The inventory's projection: a narrow row for each item, for each kind of goods that lies somewhere, and for each
// promise to an order line. Their primary keys hold all that a search looks at, in the order in which pages come.
import type { Kysely, Migration, RawBuilder } from 'kysely';

/** `keyType`: text that sorts by its bytes, which each database says in its own way. */
export const inventory = (keyType: RawBuilder<unknown>): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const sorted = keyType as RawBuilder<string>;
    await db.schema
      .createTable('inventory_items')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('item', sorted, (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('on_hand', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('quarantined', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('reserved', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('incoming', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('minimum', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('maximum', 'bigint', (column) => column.notNull().defaultTo(0))
      .addColumn('moved_on', 'bigint', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('inventory_items_pk', ['warehouse', 'item'])
      .execute();

    await db.schema
      .createTable('inventory_lying')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('item', sorted, (column) => column.notNull())
      .addColumn('place', sorted, (column) => column.notNull())
      .addColumn('level', 'text', (column) => column.notNull())
      .addColumn('lot', 'text', (column) => column.notNull())
      .addColumn('expiry', 'text', (column) => column.notNull())
      .addColumn('serial', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('inventory_lying_pk', [
        'warehouse',
        'item',
        'place',
        'level',
        'lot',
        'expiry',
        'serial',
        'status',
      ])
      .execute();

    await db.schema
      .createTable('inventory_promised')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('item', sorted, (column) => column.notNull())
      .addColumn('line', 'text', (column) => column.notNull())
      .addColumn('reserved', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('inventory_promised_pk', ['warehouse', 'channel', 'item', 'line'])
      .execute();
  },
});
