// What a ledger's transaction reads, in SQL.
import { type Kysely, sql } from 'kysely';
import { type Address, addressText } from '../../src/domain/documents/document.ts';
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
import { promisedTo, searchInventory } from './sql-inventory.ts';
import { lyingOf, occupiedPlaces } from './sql-lying.ts';
import { indexedSegments, mentioningSegments } from './sql-mentions.ts';
import { quarantineCounts, quarantineEntries } from './sql-quarantine.ts';
import { bodyFrom, cursorFrom, eventFrom, headFrom, quarantinedFrom, unprovenFrom } from './sql-rows.ts';
import type { LedgerTables } from './sql-tables.ts';

const byKind = (addresses: readonly Address[]): Map<Kind, string[]> => {
  const keys = new Map<Kind, string[]>();
  for (const { kind, key } of addresses) {
    const found = keys.get(kind);
    if (found === undefined) keys.set(kind, [key]);
    else found.push(key);
  }
  return keys;
};

/** What both databases name `column1`. The cast tells PostgreSQL what SQLite doesn't ask. */
const rowsOf = (keys: readonly string[]) => sql.join(keys.map((key) => sql`(cast(${key} as text))`));

export class SqlSnapshot implements LedgerSnapshot {
  protected readonly db: Kysely<LedgerTables>;
  protected readonly warehouse: string;
  protected readonly bulk: BulkStatements;

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

  async documents(addresses: readonly Address[]): Promise<ReadonlyMap<string, Bodies[Kind]>> {
    const { db, warehouse } = this;
    const found = new Map<string, Bodies[Kind]>();
    for (const [kind, keys] of byKind(addresses)) {
      const rows = await this.bulk.overKeys(
        db,
        'documents',
        [warehouse, kind],
        keys,
        (chunk) =>
          // Each key by its own look into the primary key, whatever a planner without statistics may guess.
          sql<{ key: string; body: string | null }>`
          select wanted.column1 as key, (
            select body from documents
            where warehouse = ${warehouse} and kind = ${kind} and key = wanted.column1
          ) as body
          from (values ${rowsOf(chunk)}) as wanted`,
      );
      for (const { key, body } of rows) {
        if (body !== null) found.set(addressText({ kind, key }), bodyFrom(body));
      }
    }
    return found;
  }

  async list(kind: Kind, terms: readonly string[] | null, page: PageOf | null): Promise<Bodies[Kind][]> {
    if (terms !== null) return this.#withTerms(kind, terms, page);
    let query = this.db
      .selectFrom('documents')
      .select('body')
      .where('warehouse', '=', this.warehouse)
      .where('kind', '=', kind)
      .orderBy('key');
    if (page?.after !== undefined) query = query.where('key', '>', page.after);
    if (page !== null) query = query.limit(page.limit);
    return (await query.execute()).map(({ body }) => bodyFrom(body));
  }

  async #withTerms(kind: Kind, terms: readonly string[], page: PageOf | null): Promise<Bodies[Kind][]> {
    if (terms.length === 0) return [];
    let query = this.db
      .selectFrom('document_terms')
      .select('key')
      .distinct()
      .where('warehouse', '=', this.warehouse)
      .where('kind', '=', kind)
      .where('term', 'in', terms)
      .orderBy('key');
    if (page?.after !== undefined) query = query.where('key', '>', page.after);
    if (page !== null) query = query.limit(page.limit);
    const keys = (await query.execute()).map(({ key }) => key);
    const found = await this.documents(keys.map((key) => ({ kind, key })));
    return keys.flatMap((key) => found.get(addressText({ kind, key })) ?? []);
  }

  async count(kind: Kind, term: string | null): Promise<number> {
    const counted = this.db
      .selectFrom(term === null ? 'documents' : 'document_terms')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('warehouse', '=', this.warehouse)
      .where('kind', '=', kind);
    const { n } = await (term === null
      ? counted
      : counted.where(sql.ref('term'), '=', term)
    ).executeTakeFirstOrThrow();
    return n;
  }

  #due(table: 'documents' | 'departures', audiences: readonly Audience[], { after, through }: Range) {
    const due = this.db
      .selectFrom(table)
      .where('warehouse', '=', this.warehouse)
      .where('audience', 'in', audiences)
      // Said as the partial index says it: SQLite doesn't take it from the line above.
      .where('audience', '<>', sql.lit('desk'))
      .where('position', '>', after);
    return through === null ? due : due.where('position', '<=', through);
  }

  async deliveries(
    audiences: readonly Audience[],
    range: Range,
    limit: number | null,
  ): Promise<readonly Delivery[]> {
    const departures = this.#due('departures', audiences, range)
      .select(['position', 'kind', 'key'])
      .orderBy('position');
    const documents = this.#due('documents', audiences, range)
      .select(['position', 'kind', 'key', sql.ref<string>('body').as('body')])
      .orderBy('position');
    const gone = await (limit === null ? departures : departures.limit(limit)).execute();
    const changed = await (limit === null ? documents : documents.limit(limit)).execute();
    return [
      ...gone.map((row): Delivery => ({ ...row, kind: row.kind as Kind, body: null })),
      ...changed.map((row): Delivery => ({ ...row, kind: row.kind as Kind, body: bodyFrom(row.body) })),
    ].sort((a, b) => a.position - b.position);
  }

  async countDeliveries(audiences: readonly Audience[], range: Range): Promise<number> {
    let total = 0;
    for (const table of ['documents', 'departures'] as const) {
      const { n } = await this.#due(table, audiences, range)
        .select((count) => count.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      total += n;
    }
    return total;
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
          from (values ${rowsOf(chunk)}) as wanted`,
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
