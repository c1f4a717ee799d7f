// The inventory's projection searched in SQL: one walk in the order of items, whatever is asked.
import { type ExpressionBuilder, type Kysely, type Selectable, sql } from 'kysely';
import { deadAfter, excessFillings, type StockFlag } from '../../src/domain/stock/flags.ts';
import type { Place } from '../../src/domain/stock/place.ts';
import type { BulkStatements } from './bulk.ts';
import type { InventoryItem, InventorySearch, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { InventoryItemsTable, LedgerTables } from './sql-tables.ts';

const itemFrom = (row: Selectable<InventoryItemsTable>): InventoryItem => ({
  item: row.item,
  onHand: row.on_hand,
  quarantined: row.quarantined,
  reserved: row.reserved,
  incoming: row.incoming,
  minimum: row.minimum,
  maximum: row.maximum,
  movedOn: row.moved_on,
});

/** What LIKE would read as a wildcard stands for itself. */
const containing = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

const begins = (column: string, prefix: string) =>
  sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...prefix].length)}) = ${prefix}`;

const available = sql`(on_hand - inventory_items.quarantined - inventory_items.reserved)`;

/** As domain/stock/flags.ts has them. */
const flagged = (flag: StockFlag, today: number) =>
  ({
    low: sql<boolean>`${available} < minimum`,
    excess: sql<boolean>`maximum > 0 and ${available} > ${sql.lit(excessFillings)} * maximum`,
    dead: sql<boolean>`on_hand > 0 and moved_on <= ${today - deadAfter}`,
  })[flag];

type Items = ExpressionBuilder<LedgerTables, 'inventory_items'>;

function liesSo(items: Items, { location, lot, level, status }: LyingSearch) {
  let lying = items
    .selectFrom('inventory_lying')
    .select(sql.lit(1).as('one'))
    .whereRef('inventory_lying.warehouse', '=', 'inventory_items.warehouse')
    .whereRef('inventory_lying.item', '=', 'inventory_items.item');
  if (lot !== null) lying = lying.where('lot', '=', lot);
  if (level !== null) lying = lying.where('level', '=', level);
  if (status !== null) lying = lying.where('status', '=', status);
  if (location !== null) {
    lying = lying.where((here) =>
      here.or([
        begins('place', `location:${location}`),
        here(
          'place',
          'in',
          here
            .selectFrom('document_terms')
            .select(sql<string>`'unit:' || document_terms.key`.as('place'))
            .where('document_terms.kind', '=', 'unit')
            .where(begins('term', `at:location:${location}`))
            .whereRef('document_terms.warehouse', '=', 'inventory_items.warehouse'),
        ),
      ]),
    );
  }
  return items.exists(lying);
}

export async function searchInventory(
  db: Kysely<LedgerTables>,
  warehouse: string,
  { words, items, lying, channel, flag, today, after, limit }: InventorySearch,
): Promise<InventoryItem[]> {
  if (items !== null && items.length === 0) return [];
  let query = db
    .selectFrom('inventory_items')
    .selectAll()
    .where('inventory_items.warehouse', '=', warehouse)
    .orderBy('inventory_items.item')
    .limit(limit);
  if (after !== null) query = query.where('inventory_items.item', '>', after);
  if (items !== null) query = query.where('inventory_items.item', 'in', items);
  for (const word of words) query = query.where(sql<boolean>`text like ${containing(word)} escape '\\'`);
  if (flag !== null) query = query.where(flagged(flag, today));
  if (lying !== null) query = query.where((row) => liesSo(row, lying));
  if (channel !== null) {
    query = query.where((row) =>
      row.exists(
        row
          .selectFrom('inventory_promised')
          .select(sql.lit(1).as('one'))
          .whereRef('inventory_promised.warehouse', '=', 'inventory_items.warehouse')
          .where('channel', '=', channel)
          .whereRef('inventory_promised.item', '=', 'inventory_items.item'),
      ),
    );
  }
  return (await query.execute()).map(itemFrom);
}

export async function promisedTo(
  db: Kysely<LedgerTables>,
  bulk: BulkStatements,
  warehouse: string,
  { channel, items }: { readonly channel: string; readonly items: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await bulk.overKeys(db, 'inventory promised', [warehouse, channel], items, (chunk) =>
    db
      .selectFrom('inventory_promised')
      .select(['item', sql<number>`cast(sum(reserved) as bigint)`.as('reserved')])
      .where('warehouse', '=', warehouse)
      .where('channel', '=', channel)
      .where('item', 'in', chunk)
      .groupBy('item'),
  );
  return new Map(rows.map(({ item, reserved }) => [item, reserved]));
}

export async function occupiedPlaces(db: Kysely<LedgerTables>, warehouse: string): Promise<OccupiedPlace[]> {
  const rows = await db
    .selectFrom('inventory_lying')
    .select(['place', sql<number>`max(case status when 'quarantined' then 1 else 0 end)`.as('quarantined')])
    .where('warehouse', '=', warehouse)
    .groupBy('place')
    .execute();
  return rows.map(({ place, quarantined }) => ({ place: place as Place, quarantined: quarantined === 1 }));
}
