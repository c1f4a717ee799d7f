// What is due to a device, in SQL: documents that have changed since it asked, and those that left its audience (L2).
import { sql } from 'kysely';
import type { Audience, Kind } from '../../src/domain/documents/kinds.ts';
import type { Delivery, Range } from './ledger-store.ts';
import { bodyFrom } from './sql-rows.ts';
import type { SqlWarehouse } from './sql-warehouse.ts';

function dueIn(
  { db, warehouse }: SqlWarehouse,
  table: 'documents' | 'departures',
  audiences: readonly Audience[],
  { after, through }: Range,
) {
  const due = db
    .selectFrom(table)
    .where('warehouse', '=', warehouse)
    .where('audience', 'in', audiences)
    // Said as the partial index says it: SQLite doesn't take it from the line above.
    .where('audience', '<>', sql.lit('desk'))
    .where('position', '>', after);
  return through === null ? due : due.where('position', '<=', through);
}

/** In the order of the ledger. */
export async function deliveries(
  of: SqlWarehouse,
  audiences: readonly Audience[],
  range: Range,
  limit: number | null,
): Promise<readonly Delivery[]> {
  const departures = dueIn(of, 'departures', audiences, range)
    .select(['position', 'kind', 'key'])
    .orderBy('position');
  const documents = dueIn(of, 'documents', audiences, range)
    .select(['position', 'kind', 'key', sql.ref<string>('body').as('body')])
    .orderBy('position');
  const gone = await (limit === null ? departures : departures.limit(limit)).execute();
  const changed = await (limit === null ? documents : documents.limit(limit)).execute();
  return [
    ...gone.map((row): Delivery => ({ ...row, kind: row.kind as Kind, body: null })),
    ...changed.map((row): Delivery => ({ ...row, kind: row.kind as Kind, body: bodyFrom(row.body) })),
  ].sort((a, b) => a.position - b.position);
}

export async function countDeliveries(
  of: SqlWarehouse,
  audiences: readonly Audience[],
  range: Range,
): Promise<number> {
  let total = 0;
  for (const table of ['documents', 'departures'] as const) {
    const { n } = await dueIn(of, table, audiences, range)
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    total += n;
  }
  return total;
}
