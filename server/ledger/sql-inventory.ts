// The inventory's projection searched in SQL. Where an index finds few items, they alone are looked at; where it would
// find many, a walk in the order of items soon ends with the page.
import { type Kysely, type Selectable, sql } from 'kysely';
import type { BulkStatements } from './bulk.ts';
import type { InventoryItem, InventorySearch } from './inventory.ts';
import {
  type Asked,
  type ItemQuery,
  type Items,
  narrowed,
  promisedIn,
  type Way,
  waysOf,
} from './sql-inventory-questions.ts';
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

/** More than these are many: of 100,000 items a page is then found within a few thousand. */
const few = 5000;

const from = (items: Items) => sql<{ item: string }>`${items}`.as('each');

async function findsFew(db: Kysely<LedgerTables>, { byIndex }: Way): Promise<boolean> {
  const some = db
    .selectFrom(from(byIndex))
    .select('each.item')
    .limit(few + 1);
  const counted = db.selectFrom(some.as('some')).select((count) => count.fn.countAll<number>().as('n'));
  return (await counted.executeTakeFirstOrThrow()).n <= few;
}

/** Found before anything else is looked at: a planner would rather walk in the order that is asked for. */
const foundFirst = (db: Kysely<LedgerTables>, { byIndex }: Way) =>
  db
    .with(
      (name) => name('found').materialized(),
      (inner) => inner.selectFrom(from(byIndex)).select('each.item').distinct(),
    )
    .selectFrom('found');

/** Found along the items: the walk ends with the page, so nothing may stand between it and the page's limit. */
const foundInOrder = (db: Kysely<LedgerTables>, { alongItems }: Way) =>
  db.selectFrom(sql<{ item: string }>`${alongItems}`.as('found')).distinct();

/** The page's items alone: one walk along what lies or is promised, instead of one look for each item. */
async function keysOf(
  db: Kysely<LedgerTables>,
  way: Way,
  { after, limit }: InventorySearch,
): Promise<string[]> {
  const isFew = way.byIndex !== way.alongItems && (await findsFew(db, way));
  const rows = await (isFew ? foundFirst(db, way) : foundInOrder(db, way))
    .select('found.item')
    .where('found.item', '>', after ?? '')
    .orderBy('found.item')
    .limit(limit)
    .execute();
  return rows.map(({ item }) => item);
}

/** SQLite keeps the order of a cross join: first what was found, then each item by its key. */
const joinedTo = (db: Kysely<LedgerTables>, way: Way) =>
  foundFirst(db, way)
    .crossJoin('inventory_items')
    .whereRef('inventory_items.item', '=', 'found.item') as unknown as ItemQuery;

const asksNothing = ({ words, lying, channel, flag }: Asked) =>
  words.length === 0 && lying === null && channel === null && flag === null;

const isOneOf = (among: ItemQuery, keys: readonly string[]) =>
  keys.length === 0 ? null : among.where('inventory_items.item', 'in', keys);

/** Null: there are none. */
async function itemsAmong(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: InventorySearch,
): Promise<ItemQuery | null> {
  const all = db.selectFrom('inventory_items');
  if (search.items !== null) return isOneOf(narrowed(db, warehouse, all, search), search.items);
  for (const way of waysOf(db, warehouse, search)) {
    if (asksNothing(way.rest)) {
      return isOneOf(narrowed(db, warehouse, all, way.rest), await keysOf(db, way, search));
    }
    if (await findsFew(db, way)) return narrowed(db, warehouse, joinedTo(db, way), way.rest);
  }
  return narrowed(db, warehouse, all, search);
}

export async function searchInventory(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: InventorySearch,
): Promise<InventoryItem[]> {
  const among = await itemsAmong(db, warehouse, search);
  if (among === null) return [];
  const { after, limit } = search;
  const further = after === null ? among : among.where('inventory_items.item', '>', after);
  const rows = await further
    .selectAll('inventory_items')
    .orderBy('inventory_items.item')
    .limit(limit)
    .execute();
  return rows.map(itemFrom);
}

export async function promisedTo(
  db: Kysely<LedgerTables>,
  bulk: BulkStatements,
  warehouse: string,
  { channel, items }: { readonly channel: string; readonly items: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const rows = await bulk.overKeys(db, 'inventory promised', [warehouse, channel], items, (chunk) =>
    promisedIn(db, warehouse, channel)
      .select(['item', sql<number>`cast(sum(reserved) as bigint)`.as('reserved')])
      .where('item', 'in', chunk)
      .groupBy('item'),
  );
  return new Map(rows.map(({ item, reserved }) => [item, reserved]));
}
