// The questions of a search of the inventory in SQL: as conditions on items, and each as a way to find some.
import { type Expression, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { deadAfter, type StockFlag } from '../../src/domain/stock/flags.ts';
import type { InventorySearch } from './inventory.ts';
import { itemsLyingByIndex, lyingAlongItems } from './sql-lying.ts';
import type { LedgerTables } from './sql-tables.ts';

/** What LIKE would read as a wildcard stands for itself. */
const containing = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** As domain/stock/flags.ts has them, in the words of their indexes. */
const flagged = (flag: StockFlag, today: number) =>
  ({
    low: sql<boolean>`low`,
    excess: sql<boolean>`excess`,
    dead: sql<boolean>`still_since is not null and still_since <= ${today - deadAfter}`,
  })[flag];

/** In words that no index knows: that of what is still goes by days. */
const deadAlongItems = (today: number) => sql<boolean>`on_hand > 0 and moved_on <= ${today - deadAfter}`;

export const promisedIn = (db: Kysely<LedgerTables>, warehouse: string, channel: string) =>
  db
    .selectFrom('inventory_promised')
    .where('inventory_promised.warehouse', '=', warehouse)
    .where('channel', '=', channel);

type ItemsQuery<Row> = SelectQueryBuilder<LedgerTables, 'inventory_items', Row>;
export type ItemQuery = ItemsQuery<object>;
/** Beside which page of which items. */
export type Asked = Omit<InventorySearch, 'items' | 'after' | 'limit'>;

function reading<Row>(items: ItemsQuery<Row>, words: readonly string[]): ItemsQuery<Row> {
  const reads = (word: string) => sql<boolean>`text like ${containing(word)} escape '\\'`;
  return words.reduce((query, word) => query.where(reads(word)), items);
}

/** With a look for each item, which a planner without statistics would turn into a join, and leave the items' order. */
export function narrowed(
  db: Kysely<LedgerTables>,
  warehouse: string,
  all: ItemQuery,
  { words, lying, channel, flag, today }: Asked,
): ItemQuery {
  let query = reading(all.where('inventory_items.warehouse', '=', warehouse), words);
  if (flag !== null) query = query.where(flagged(flag, today));
  const one = sql<number>`1`.as('one');
  const item = sql.ref<string>('inventory_items.item');
  if (lying !== null) {
    const there = lyingAlongItems(db, warehouse, lying).where('inventory_lying.item', '=', item);
    query = query.where(({ eb }) => eb(there.select(one).limit(1), '=', 1));
  }
  if (channel !== null) {
    const promised = promisedIn(db, warehouse, channel).where('inventory_promised.item', '=', item);
    query = query.where(({ eb }) => eb(promised.select(one).limit(1), '=', 1));
  }
  return query;
}

export type Items = Expression<{ item: string }>;

/** One of the questions of a search: the items that it finds, each at least once. */
export interface Way {
  readonly byIndex: Items;
  /** The same in the order of items, for where that is many of them. */
  readonly alongItems: Items;
  /** What of the search is then still asked. */
  readonly rest: Asked;
}

/** What finds the fewest comes first, what costs most to try comes last. */
export function waysOf(db: Kysely<LedgerTables>, warehouse: string, search: Asked): readonly Way[] {
  const { words, lying, channel, flag, today } = search;
  const ways: Way[] = [];
  const inOrder = (items: Items, rest: Asked) => ways.push({ byIndex: items, alongItems: items, rest });
  if (lying !== null) {
    const byIndex = itemsLyingByIndex(db, warehouse, lying);
    const alongItems = lyingAlongItems(db, warehouse, lying).select('item');
    ways.push({ byIndex, alongItems, rest: { ...search, lying: null } });
  }
  if (channel !== null) {
    inOrder(promisedIn(db, warehouse, channel).select('item'), { ...search, channel: null });
  }
  const items = db.selectFrom('inventory_items').select('item').where('warehouse', '=', warehouse);
  if (flag !== null) {
    const byIndex = items.where(flagged(flag, today));
    const alongItems = flag === 'dead' ? items.where(deadAlongItems(today)) : byIndex;
    ways.push({ byIndex, alongItems, rest: { ...search, flag: null } });
  }
  if (words.length > 0) inOrder(reading(items, words), { ...search, words: [] });
  return ways;
}
