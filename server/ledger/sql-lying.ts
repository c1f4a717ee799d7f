// Which goods lie so, in SQL: by the index of what is asked, or along the items with a look at each.
import { type Expression, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { levelSchema, statusSchema } from '../../src/domain/stock/movement.ts';
import type { Place } from '../../src/domain/stock/place.ts';
import type { Lying, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { InventoryLyingTable, LedgerTables } from './sql-tables.ts';

type LyingQuery = SelectQueryBuilder<LedgerTables, 'inventory_lying', object>;

/** The last character there is: what begins with a prefix sorts before the prefix and it. */
const last = '\u{10FFFF}';

const begins = (column: string, prefix: string) =>
  sql<boolean>`substr(${sql.ref(column)}, 1, ${sql.lit([...prefix].length)}) = ${prefix}`;

/** The usual is left out of an index (migration 0005). SQLite takes one only where it is told so in the same words. */
function goodsSo(
  db: Kysely<LedgerTables>,
  warehouse: string,
  { lot, level, status }: LyingSearch,
): LyingQuery {
  let lying: LyingQuery = db.selectFrom('inventory_lying').where('inventory_lying.warehouse', '=', warehouse);
  if (lot !== null) lying = lying.where('lot', '=', lot).where('lot', '<>', sql.lit(''));
  if (level !== null) lying = lying.where('level', '=', level);
  if (level !== null && level !== 'each') lying = lying.where('level', '<>', sql.lit('each'));
  if (status !== null) lying = lying.where('status', '=', status);
  if (status !== null && status !== 'available') lying = lying.where('status', '<>', sql.lit('available'));
  return lying;
}

/** Of the units that stand at locations whose codes begin so, the places that they are. */
const unitsAt = (db: Kysely<LedgerTables>, warehouse: string, location: string) =>
  db
    .selectFrom('document_terms')
    .select(sql<string>`'unit:' || key`.as('place'))
    .where('warehouse', '=', warehouse)
    .where('kind', '=', 'unit')
    .where(begins('term', `at:location:${location}`));

/** In whatever order is asked for: the location is looked at row by row, and no index of places is used. */
export function lyingAlongItems(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: LyingSearch,
): LyingQuery {
  const lying = goodsSo(db, warehouse, search);
  const { location } = search;
  if (location === null) return lying;
  return lying.where(({ or, eb }) =>
    or([begins('place', `location:${location}`), eb('place', 'in', unitsAt(db, warehouse, location))]),
  );
}

/** The items of which something lies so, each as often as it does, by the index of places or of what is unusual. */
export function itemsLyingByIndex(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: LyingSearch,
): Expression<{ item: string }> {
  const lying = goodsSo(db, warehouse, search).select('item');
  const { location } = search;
  if (location === null) return lying;
  const place = `location:${location}`;
  return lying
    .where('place', '>=', place)
    .where('place', '<', place + last)
    .unionAll(lying.where('place', 'in', unitsAt(db, warehouse, location)));
}

const lyingFrom = (row: InventoryLyingTable): Lying => ({
  item: row.item,
  place: row.place as Place,
  level: levelSchema.parse(row.level),
  lot: row.lot === '' ? null : row.lot,
  expiry: row.expiry === '' ? null : row.expiry,
  serial: row.serial === '' ? null : row.serial,
  status: statusSchema.parse(row.status),
});

/** Of the kinds of goods of these items, those that lie so. */
export async function lyingOf(
  db: Kysely<LedgerTables>,
  warehouse: string,
  search: LyingSearch,
  items: readonly string[],
): Promise<Lying[]> {
  if (items.length === 0) return [];
  const rows = await lyingAlongItems(db, warehouse, search).selectAll().where('item', 'in', items).execute();
  return rows.map(lyingFrom);
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
