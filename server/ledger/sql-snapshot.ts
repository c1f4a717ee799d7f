// What a ledger's transaction reads, in SQL.
import { type Kysely, sql } from 'kysely';
import type { Address } from '../../src/domain/documents/document.ts';
import type { Audience, Bodies, Kind } from '../../src/domain/documents/kinds.ts';
import { verdictSchema } from '../../src/domain/sync/wire.ts';
import type { BulkStatements } from './bulk.ts';
import type { InventoryItem, InventorySearch, Lying, LyingSearch, OccupiedPlace } from './inventory.ts';
import type { LedgerEvent, PageOf, QuarantineEntry, QuarantinePlace } from './ledger.ts';
import type {
  Delivery,
  DeviceCursor,
  Head,
  LedgerSnapshot,
  Quarantined,
  Range,
  Unproven,
} from './ledger-store.ts';
import { countDeliveries, deliveries } from './sql-deliveries.ts';
import { countDocuments, documentsAt, listDocuments } from './sql-documents.ts';
import { promisedTo, searchInventory } from './sql-inventory.ts';
import { lyingOf, occupiedPlaces } from './sql-lying.ts';
import { indexedSegments, mentioningSegments } from './sql-mentions.ts';
import { quarantineCounts, quarantineEntries } from './sql-quarantine.ts';
import { cursorFrom, eventFrom, headFrom, quarantinedFrom, unprovenFrom } from './sql-rows.ts';
import type { LedgerTables } from './sql-tables.ts';
import { type SqlWarehouse, wantedRows } from './sql-warehouse.ts';

export class SqlSnapshot implements LedgerSnapshot, SqlWarehouse {
  readonly db: Kysely<LedgerTables>;
  readonly warehouse: string;
  readonly bulk: BulkStatements;

  constructor(db: Kysely<LedgerTables>, warehouse: string, bulk: BulkStatements) {
    this.db = db;
    this.warehouse = warehouse;
    this.bulk = bulk;
  }

  async head(): Promise<Head | null> {
    const row = await this.db
      .selectFrom('heads')
      .selectAll()
      .where('warehouse', '=', this.warehouse)
      .executeTakeFirst();
    return row === undefined ? null : headFrom(row);
  }

  documents(addresses: readonly Address[]): Promise<ReadonlyMap<string, Bodies[Kind]>> {
    return documentsAt(this, addresses);
  }

  list(kind: Kind, terms: readonly string[] | null, page: PageOf | null): Promise<Bodies[Kind][]> {
    return listDocuments(this, kind, terms, page);
  }

  count(kind: Kind, term: string | null): Promise<number> {
    return countDocuments(this, kind, term);
  }

  deliveries(
    audiences: readonly Audience[],
    range: Range,
    limit: number | null,
  ): Promise<readonly Delivery[]> {
    return deliveries(this, audiences, range, limit);
  }

  countDeliveries(audiences: readonly Audience[], range: Range): Promise<number> {
    return countDeliveries(this, audiences, range);
  }

  async eventAt(position: number): Promise<Pick<LedgerEvent, 'id' | 'receivedAt'> | null> {
    const row = await this.db
      .selectFrom('events')
      .select(['id', 'received_at'])
      .where('warehouse', '=', this.warehouse)
      .where('position', '=', position)
      .executeTakeFirst();
    return row === undefined ? null : { id: row.id, receivedAt: row.received_at };
  }

  async events({ after, limit }: { after: number; limit: number }): Promise<LedgerEvent[]> {
    const rows = await this.db
      .selectFrom('events')
      .selectAll()
      .where('warehouse', '=', this.warehouse)
      .where('position', '>', after)
      .orderBy('position')
      .limit(limit)
      .execute();
    return rows.map(eventFrom);
  }

  async event(id: string): Promise<LedgerEvent | null> {
    const row = await this.db
      .selectFrom('events')
      .selectAll()
      .where('warehouse', '=', this.warehouse)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : eventFrom(row);
  }

  indexedSegments(): Promise<number> {
    return indexedSegments(this.db, this.warehouse);
  }

  mentioningSegments(search: {
    readonly words: readonly string[];
    readonly below: number;
    readonly limit: number;
  }): Promise<number[]> {
    return mentioningSegments(this.db, this.warehouse, search);
  }

  searchInventory(search: InventorySearch): Promise<InventoryItem[]> {
    return searchInventory(this.db, this.warehouse, search);
  }

  lyingOf(items: readonly string[], search: LyingSearch): Promise<Lying[]> {
    return lyingOf(this.db, this.warehouse, search, items);
  }

  promisedTo(channel: string, items: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return promisedTo(this.db, this.bulk, this.warehouse, { channel, items });
  }

  occupiedPlaces(): Promise<OccupiedPlace[]> {
    return occupiedPlaces(this.db, this.warehouse);
  }

  async verdicts(ids: readonly string[]) {
    const { db, warehouse } = this;
    const rows = await this.bulk.overKeys(
      db,
      'verdicts',
      [warehouse, warehouse],
      ids,
      (chunk) =>
        sql<{ id: string; verdict: string | null; code: string | null }>`
          select wanted.column1 as id,
            (select verdict from events where warehouse = ${warehouse} and id = wanted.column1) as verdict,
            (select code from events where warehouse = ${warehouse} and id = wanted.column1) as code
          from (values ${wantedRows(chunk)}) as wanted`,
    );
    const found = new Map<string, Pick<LedgerEvent, 'verdict' | 'code'>>();
    for (const { id, verdict, code } of rows) {
      if (verdict !== null) found.set(id, { verdict: verdictSchema.parse(verdict), code });
    }
    return found;
  }

  async cursors(deviceIds: readonly string[] | null): Promise<DeviceCursor[]> {
    const { db, warehouse } = this;
    const all = db.selectFrom('device_cursors').selectAll().where('warehouse', '=', warehouse);
    const rows =
      deviceIds === null
        ? await all.execute()
        : await this.bulk.overKeys(db, 'cursors', [warehouse], deviceIds, (chunk) =>
            all.where('device_id', 'in', chunk),
          );
    return rows.map(cursorFrom);
  }

  async quarantined(
    of: { readonly deviceIds: readonly string[]; readonly ids: readonly string[] } | null,
  ): Promise<Quarantined[]> {
    const { db, warehouse } = this;
    const all = db.selectFrom('quarantine').selectAll().where('warehouse', '=', warehouse);
    const rows =
      of === null
        ? await all.execute()
        : [
            ...(await this.bulk.overKeys(db, 'quarantine of devices', [warehouse], of.deviceIds, (chunk) =>
              all.where('device_id', 'in', chunk),
            )),
            ...(await this.bulk.overKeys(db, 'quarantine by id', [warehouse], of.ids, (chunk) =>
              all.where('id', 'in', chunk),
            )),
          ];
    const unique = new Map(rows.map((row) => [row.id, quarantinedFrom(row)]));
    return [...unique.values()].sort((a, b) => a.arrival - b.arrival);
  }

  quarantineEntries(page: {
    readonly after: QuarantinePlace | null;
    readonly limit: number;
  }): Promise<QuarantineEntry[]> {
    return quarantineEntries(this.db, this.warehouse, page);
  }

  quarantineCounts(): Promise<ReadonlyMap<string, number>> {
    return quarantineCounts(this.db, this.warehouse);
  }

  async unproven(): Promise<Unproven[]> {
    const rows = await this.db
      .selectFrom('unproven')
      .selectAll()
      .where('warehouse', '=', this.warehouse)
      .orderBy('arrival')
      .execute();
    return rows.map(unprovenFrom);
  }
}
