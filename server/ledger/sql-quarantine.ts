// The quarantine as a list, in SQL: what came from devices that proved themselves and from others, without its bytes.
import { type Kysely, sql } from 'kysely';
import type { QuarantineEntry, QuarantinePlace } from './ledger.ts';
import { entryFrom, readableHead } from './quarantine-entry.ts';
import type { LedgerTables } from './sql-tables.ts';

interface EntryRow {
  readonly id: string;
  readonly device_id: string;
  readonly epoch: string;
  readonly seq: number;
  readonly code: string;
  readonly received_at: number;
  readonly size: number;
  readonly head: string;
}

export async function quarantineEntries(
  db: Kysely<LedgerTables>,
  warehouse: string,
  { after, limit }: { readonly after: QuarantinePlace | null; readonly limit: number },
): Promise<QuarantineEntry[]> {
  const begin =
    after === null
      ? sql``
      : sql`where (device_id, epoch, seq, id) >
          (${after.deviceId}, ${after.epoch}, ${after.seq}, ${after.id})`;
  const { rows } = await sql<EntryRow>`
    select id, device_id, epoch, seq, code, received_at,
      length(bytes) as size, substr(bytes, 1, ${readableHead}) as head
    from (
      select id, device_id, epoch, seq, code, received_at, bytes
      from quarantine where warehouse = ${warehouse}
      union all
      select id, device_id, 'unproven' as epoch, seq, 'unproven' as code, received_at, bytes
      from unproven where warehouse = ${warehouse}
    ) as held
    ${begin}
    order by device_id, epoch, seq, id
    limit ${limit}`.execute(db);
  return rows.map(({ id, device_id, epoch, seq, code, received_at, size, head }) =>
    entryFrom({ id, deviceId: device_id, epoch, seq, code, receivedAt: received_at, size, head }),
  );
}

export async function quarantineCounts(
  db: Kysely<LedgerTables>,
  warehouse: string,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of ['quarantine', 'unproven'] as const) {
    const rows = await db
      .selectFrom(table)
      .select(['device_id', (count) => count.fn.countAll<number>().as('n')])
      .where('warehouse', '=', warehouse)
      .groupBy('device_id')
      .execute();
    for (const { device_id, n } of rows) counts.set(device_id, (counts.get(device_id) ?? 0) + n);
  }
  return counts;
}
