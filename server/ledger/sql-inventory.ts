// The inventory's projection searched in SQL: always a walk in the order of items that ends with the page.
import { type Kysely, type Selectable, sql } from 'kysely';
import { deadAfter, excessFillings, type StockFlag } from '../../src/domain/stock/flags.ts';
import { levelSchema, statusSchema } from '../../src/domain/stock/movement.ts';
import type { Place } from '../../src/domain/stock/place.ts';
import type { BulkStatements } from './bulk.ts';
import type { InventoryItem, InventorySearch, Lying, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { InventoryItemsTable, InventoryLyingTable, LedgerTables } from './sql-tables.ts';

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

const lyingFrom = (row: InventoryLyingTable): Lying => ({
  item: row.item,
  place: row.place as Place,
  level: levelSchema.parse(row.level),
  lot: row.lot === '' ? null : row.lot,
  expiry: row.expiry === '' ? null : row.expiry,
  serial: row.serial === '' ? null : row.serial,
  status: statusSchema.parse(row.status),
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

const lyingSo = (
  db: Kysely<LedgerTables>,
  warehouse: string,
  { location, lot, level, status }: LyingSearch,
) => {
  let lying = db.selectFrom('inventory_lying').where('inventory_lying.warehouse', '=', warehouse);
  if (lot !== null) lying = lying.where('lot', '=', lot);
  if (level !== null) lying = lying.where('level', '=', level);
  if (status !== null) lying = lying.where('status', '=', status);
  if (location === null) return lying;
  const standing = db
    .selectFrom('document_terms')
    .select(sql<string>`'unit:' || key`.as('place'))
    .where('warehouse', '=', warehouse)
    .where('kind', '=', 'unit')
    .where(begins('term', `at:location:${location}`));
  return lying.where(({ or, eb }) =>
    or([begins('place', `location:${location}`), eb('place', 'in', standing)]),
  );
};

const promisedIn = (db: Kysely<LedgerTables>, warehouse: string, channel: string) =>
  db
    .selectFrom('inventory_promised')
    .where('inventory_promised.warehouse', '=', warehouse)
    .where('channel', '=', channel);

/**
 * The page's items where nothing but how they lie, or nothing but their channel, is asked: found by one walk along what
 * lies or is promised, instead of one look for each item. Null: more is asked.
 */
async function keysAlone(
  db: Kysely<LedgerTables>,
  warehouse: string,
  { words, items, flag, lying, channel, after, limit }: InventorySearch,
): Promise<string[] | null> {
  const one = (lying === null) !== (channel === null);
  if (!one || words.length > 0 || items !== null || flag !== null) return null;
  const page = { after: after ?? '', limit };
  const rows =
    lying !== null
      ? await lyingSo(db, warehouse, lying)
          .select('item')
          .distinct()
          .where('item', '>', page.after)
          .orderBy('item')
          .limit(limit)
          .execute()
      : await promisedIn(db, warehouse, channel ?? '')
          .select('item')
          .distinct()
          .where('item', '>', page.after)
          .orderBy('item')
          .limit(limit)
          .execute();
  return rows.map(({ item }) => item);
}

/**
 * Walks along the items, with a look for each: a planner without statistics would turn "exists" into a join, and leave
 * their order.
 */
async function itemsWalked(
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
  const one = sql<number>`1`.as('one');
  const itemWalked = sql.ref<string>('inventory_items.item');
  if (lying !== null) {
    const there = lyingSo(db, warehouse, lying).where('inventory_lying.item', '=', itemWalked);
    query = query.where(({ eb }) => eb(there.select(one).limit(1), '=', 1));
  }
  if (channel !== null) {
    const promised = promisedIn(db, warehouse, channel);
    const ofItem = promised.where('inventory_promised.item', '=', itemWalked);
    query = query.where(({ eb }) => eb(ofItem.select(one).limit(1), '=', 1));
  }
  return (await query.execute()).map(itemFrom);
}

export async function searchInventory(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: InventorySearch,
): Promise<InventoryItem[]> {
  const items = await keysAlone(db, warehouse, search);
  return itemsWalked(
    db,
    warehouse,
    items === null ? search : { ...search, items, lying: null, channel: null },
  );
}

/** Of the kinds of goods of these items, those that lie so. */
export async function lyingOf(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: LyingSearch,
  items: readonly string[],
): Promise<Lying[]> {
  if (items.length === 0) return [];
  const rows = await lyingSo(db, warehouse, search).selectAll().where('item', 'in', items).execute();
  return rows.map(lyingFrom);
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
