// What a transaction changes of the inventory's projection, in SQL.
import type { Kysely } from 'kysely';
import { stockOf } from '../../src/domain/stock/model.ts';
import type { BulkStatements } from './bulk.ts';
import type { InventoryChanges, Lying, Promised } from './inventory.ts';
import type { InventoryLyingTable, InventoryPromisedTable, LedgerTables } from './sql-tables.ts';

/** An item of which only its stock is known is found by its SKU. */
const textOf = (item: string) => stockOf(item).sku.toLowerCase();

const lyingRow = (warehouse: string, lying: Lying): InventoryLyingTable => ({
  warehouse,
  item: lying.item,
  place: lying.place,
  level: lying.level,
  lot: lying.lot ?? '',
  expiry: lying.expiry ?? '',
  serial: lying.serial ?? '',
  status: lying.status,
});

const promisedRow = (
  warehouse: string,
  { channel, item, line, reserved }: Promised,
): InventoryPromisedTable => ({ warehouse, channel, item, line, reserved });

export class SqlInventoryWrites {
  readonly #db: Kysely<LedgerTables>;
  readonly #bulk: BulkStatements;
  readonly #warehouse: string;

  constructor(db: Kysely<LedgerTables>, bulk: BulkStatements, warehouse: string) {
    this.#db = db;
    this.#bulk = bulk;
    this.#warehouse = warehouse;
  }

  async save(changes: InventoryChanges): Promise<void> {
    await this.#saveItems(changes);
    await this.#saveLying(changes);
    await this.#savePromised(changes);
  }

  async #saveItems({ texts, figures, faces, moves }: InventoryChanges): Promise<void> {
    const [db, bulk, warehouse] = [this.#db, this.#bulk, this.#warehouse];
    const named = (item: string) => ({ warehouse, item, text: textOf(item) });
    const key = ['warehouse', 'item'] as const;
    const textRows = texts.map(({ item, text }) => ({ warehouse, item, text }));
    await bulk.write(db, 'save inventory texts', textRows, (chunk) =>
      db
        .insertInto('inventory_items')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(key).doUpdateSet((row) => ({ text: row.ref('excluded.text') })),
        ),
    );
    const figureRows = figures.map(({ item, onHand, quarantined, reserved, incoming }) => ({
      ...named(item),
      on_hand: onHand,
      quarantined,
      reserved,
      incoming,
    }));
    await bulk.write(db, 'save inventory figures', figureRows, (chunk) =>
      db
        .insertInto('inventory_items')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(key).doUpdateSet((row) => ({
            on_hand: row.ref('excluded.on_hand'),
            quarantined: row.ref('excluded.quarantined'),
            reserved: row.ref('excluded.reserved'),
            incoming: row.ref('excluded.incoming'),
          })),
        ),
    );
    const faceRows = faces.map(({ item, minimum, maximum }) => ({ ...named(item), minimum, maximum }));
    await bulk.write(db, 'save inventory faces', faceRows, (chunk) =>
      db
        .insertInto('inventory_items')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(key).doUpdateSet((row) => ({
            minimum: row('inventory_items.minimum', '+', row.ref('excluded.minimum')),
            maximum: row('inventory_items.maximum', '+', row.ref('excluded.maximum')),
          })),
        ),
    );
    const moveRows = moves.map(({ item, movedOn }) => ({ ...named(item), moved_on: movedOn }));
    await bulk.write(db, 'save inventory moves', moveRows, (chunk) =>
      db
        .insertInto('inventory_items')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(key)
            .doUpdateSet((row) => ({ moved_on: row.ref('excluded.moved_on') }))
            // All but the first movement of a day find the row as it is, and leave it.
            .whereRef('inventory_items.moved_on', '<', 'excluded.moved_on'),
        ),
    );
  }

  async #saveLying({ came, went }: InventoryChanges): Promise<void> {
    const [db, bulk, warehouse] = [this.#db, this.#bulk, this.#warehouse];
    const gone = went.map((lying) => lyingRow(warehouse, lying));
    await bulk.each(db, 'remove inventory lying', gone, (row) =>
      db
        .deleteFrom('inventory_lying')
        .where('warehouse', '=', row.warehouse)
        .where('item', '=', row.item)
        .where('place', '=', row.place)
        .where('level', '=', row.level)
        .where('lot', '=', row.lot)
        .where('expiry', '=', row.expiry)
        .where('serial', '=', row.serial)
        .where('status', '=', row.status),
    );
    const rows = came.map((lying) => lyingRow(warehouse, lying));
    await bulk.write(db, 'add inventory lying', rows, (chunk) =>
      db.insertInto('inventory_lying').values(chunk),
    );
  }

  async #savePromised({ promised, freed }: InventoryChanges): Promise<void> {
    const [db, bulk, warehouse] = [this.#db, this.#bulk, this.#warehouse];
    const gone = freed.map(({ channel, item, line }) => ({ warehouse, channel, item, line }));
    await bulk.each(db, 'remove inventory promised', gone, (row) =>
      db
        .deleteFrom('inventory_promised')
        .where('warehouse', '=', row.warehouse)
        .where('channel', '=', row.channel)
        .where('item', '=', row.item)
        .where('line', '=', row.line),
    );
    const rows = promised.map((each) => promisedRow(warehouse, each));
    await bulk.write(db, 'save inventory promised', rows, (chunk) =>
      db
        .insertInto('inventory_promised')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(['warehouse', 'channel', 'item', 'line'])
            .doUpdateSet((row) => ({ reserved: row.ref('excluded.reserved') })),
        ),
    );
  }
}
