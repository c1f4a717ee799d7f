// What a ledger's transaction writes, in SQL: a statement for many rows wherever there may be many.
import { type Kysely, sql } from 'kysely';
import type { Address } from '../../src/domain/documents/document.ts';
import { foldRules } from '../../src/domain/fold.ts';
import type { BulkStatements } from './bulk.ts';
import type { InventoryChanges } from './inventory.ts';
import type { LedgerEvent } from './ledger.ts';
import {
  type Departure,
  type DeviceCursor,
  type DocumentTerm,
  type Head,
  type LedgerTransaction,
  type PlacedDocument,
  type Quarantined,
  StoreUnavailable,
  type Unproven,
} from './ledger-store.ts';
import { SqlInventoryWrites } from './sql-inventory-writes.ts';
import { saveMentions } from './sql-mentions.ts';
import {
  cursorRow,
  documentRow,
  eventRow,
  headFrom,
  headRow,
  quarantinedRow,
  unprovenRow,
} from './sql-rows.ts';
import { SqlSnapshot } from './sql-snapshot.ts';
import type { LedgerTables } from './sql-tables.ts';

const projections = [
  'documents',
  'document_terms',
  'departures',
  'inventory_items',
  'inventory_lying',
  'inventory_promised',
] as const;

export class SqlTransaction extends SqlSnapshot implements LedgerTransaction {
  /** The head that this transaction saved last: what a watcher is told after the commit. */
  savedHead: Head | null = null;
  #savepoints = 0;
  readonly #isUnavailable: (error: unknown) => boolean;

  constructor(
    db: Kysely<LedgerTables>,
    warehouse: string,
    bulk: BulkStatements,
    isUnavailable: (error: unknown) => boolean,
  ) {
    super(db, warehouse, bulk);
    this.#isUnavailable = isUnavailable;
  }

  /** An update that changes nothing takes the row's lock, and in SQLite the database's. */
  async takeHead(epoch: string): Promise<Head> {
    return (await this.#lockHead()) ?? (await this.#beginHead(epoch));
  }

  async #lockHead(): Promise<Head | null> {
    const row = await this.db
      .updateTable('heads')
      .set((head) => ({ position: head.ref('position') }))
      .where('warehouse', '=', this.warehouse)
      .returningAll()
      .executeTakeFirst();
    return row === undefined ? null : headFrom(row);
  }

  /** Another process may begin it at the same moment: whoever comes second takes what the first one made. */
  async #beginHead(serverEpoch: string): Promise<Head> {
    const nothing = { position: 0, lastId: null, floor: 0, arrivals: 0, quarantined: 0, unprovenBytes: 0 };
    const blank = { ...nothing, foldedBy: foldRules };
    await this.db
      .insertInto('heads')
      .values(headRow(this.warehouse, { serverEpoch, ...blank }))
      .onConflict((conflict) => conflict.column('warehouse').doNothing())
      .execute();
    const head = await this.#lockHead();
    if (head === null) throw new Error(`warehouse ${this.warehouse} has no head after it was begun`);
    return head;
  }

  async saveHead(head: Head): Promise<void> {
    const { warehouse, ...columns } = headRow(this.warehouse, head);
    await this.db.updateTable('heads').set(columns).where('warehouse', '=', warehouse).execute();
    this.savedHead = head;
  }

  async insertEvents(events: readonly LedgerEvent[]): Promise<void> {
    const rows = events.map((event) => eventRow(this.warehouse, event));
    await this.bulk.write(this.db, 'insert events', rows, (chunk) =>
      this.db.insertInto('events').values(chunk),
    );
  }

  async saveDocuments(documents: readonly PlacedDocument[]): Promise<void> {
    const rows = documents.map((document) => documentRow(this.warehouse, document));
    await this.bulk.write(this.db, 'save documents', rows, (chunk) =>
      this.db
        .insertInto('documents')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(['warehouse', 'kind', 'key']).doUpdateSet((row) => ({
            owner: row.ref('excluded.owner'),
            audience: row.ref('excluded.audience'),
            position: row.ref('excluded.position'),
            body: row.ref('excluded.body'),
          })),
        ),
    );
  }

  /** One by one: a planner without statistics would read a whole kind to find a few keys. */
  async removeDocuments(addresses: readonly Address[]): Promise<void> {
    const rows = addresses.map(({ kind, key }) => ({ warehouse: this.warehouse, kind, key }));
    await this.bulk.each(this.db, 'remove document', rows, ({ warehouse, kind, key }) =>
      this.db
        .deleteFrom('documents')
        .where('warehouse', '=', warehouse)
        .where('kind', '=', kind)
        .where('key', '=', key),
    );
  }

  async addTerms(terms: readonly DocumentTerm[]): Promise<void> {
    const rows = terms.map(({ kind, term, key }) => ({ warehouse: this.warehouse, kind, term, key }));
    await this.bulk.write(this.db, 'add terms', rows, (chunk) =>
      this.db
        .insertInto('document_terms')
        .values(chunk)
        .onConflict((conflict) => conflict.columns(['warehouse', 'kind', 'term', 'key']).doNothing()),
    );
  }

  async removeTerms(terms: readonly DocumentTerm[]): Promise<void> {
    const rows = terms.map(({ kind, term, key }) => ({ warehouse: this.warehouse, kind, term, key }));
    await this.bulk.each(this.db, 'remove term', rows, ({ warehouse, kind, term, key }) =>
      this.db
        .deleteFrom('document_terms')
        .where('warehouse', '=', warehouse)
        .where('kind', '=', kind)
        .where('term', '=', term)
        .where('key', '=', key),
    );
  }

  async saveDepartures(departures: readonly Departure[]): Promise<void> {
    const rows = departures.map(({ audience, kind, key, position }) => ({
      warehouse: this.warehouse,
      audience,
      kind,
      key,
      position,
    }));
    await this.bulk.write(this.db, 'save departures', rows, (chunk) =>
      this.db
        .insertInto('departures')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(['warehouse', 'audience', 'kind', 'key'])
            .doUpdateSet((row) => ({ position: row.ref('excluded.position') })),
        ),
    );
  }

  async forgetDepartures(through: number): Promise<void> {
    await this.db
      .deleteFrom('departures')
      .where('warehouse', '=', this.warehouse)
      .where('position', '<=', through)
      .execute();
  }

  saveMentions(segment: number, words: readonly string[]): Promise<void> {
    return saveMentions(this.db, this.bulk, this.warehouse, { segment, words });
  }

  saveInventory(changes: InventoryChanges): Promise<void> {
    return new SqlInventoryWrites(this.db, this.bulk, this.warehouse).save(changes);
  }

  async clearProjections(): Promise<void> {
    for (const table of projections) {
      await this.db.deleteFrom(table).where('warehouse', '=', this.warehouse).execute();
    }
  }

  async saveCursors(cursors: readonly DeviceCursor[]): Promise<void> {
    const rows = cursors.map((cursor) => cursorRow(this.warehouse, cursor));
    await this.bulk.write(this.db, 'save cursors', rows, (chunk) =>
      this.db
        .insertInto('device_cursors')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(['warehouse', 'device_id', 'epoch']).doUpdateSet((row) => ({
            last_seq: row.ref('excluded.last_seq'),
            last_id: row.ref('excluded.last_id'),
            last_seen_at: row.ref('excluded.last_seen_at'),
            skew: row.ref('excluded.skew'),
          })),
        ),
    );
  }

  async saveQuarantined(events: readonly Quarantined[]): Promise<void> {
    const rows = events.map((event) => quarantinedRow(this.warehouse, event));
    await this.bulk.write(this.db, 'save quarantine', rows, (chunk) =>
      this.db
        .insertInto('quarantine')
        .values(chunk)
        .onConflict((conflict) =>
          conflict
            .columns(['warehouse', 'id'])
            .doUpdateSet((row) => ({ epoch: row.ref('excluded.epoch'), seq: row.ref('excluded.seq') })),
        ),
    );
  }

  async removeQuarantined(ids: readonly string[]): Promise<void> {
    await this.bulk.overKeys(this.db, 'remove quarantine', [this.warehouse], ids, (chunk) =>
      this.db.deleteFrom('quarantine').where('warehouse', '=', this.warehouse).where('id', 'in', chunk),
    );
  }

  async addUnproven(events: readonly Unproven[]): Promise<void> {
    const rows = events.map((event) => unprovenRow(this.warehouse, event));
    await this.bulk.write(this.db, 'add unproven', rows, (chunk) =>
      this.db
        .insertInto('unproven')
        .values(chunk)
        .onConflict((conflict) => conflict.columns(['warehouse', 'digest']).doNothing()),
    );
  }

  async removeUnproven(digests: readonly string[]): Promise<void> {
    await this.bulk.overKeys(this.db, 'remove unproven', [this.warehouse], digests, (chunk) =>
      this.db.deleteFrom('unproven').where('warehouse', '=', this.warehouse).where('digest', 'in', chunk),
    );
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    this.#savepoints += 1;
    const name = sql.id(`savepoint_${this.#savepoints}`);
    await sql`savepoint ${name}`.execute(this.db);
    try {
      const result = await work();
      await sql`release savepoint ${name}`.execute(this.db);
      return result;
    } catch (error) {
      if (this.#isUnavailable(error)) throw new StoreUnavailable({ cause: error });
      await sql`rollback to savepoint ${name}`.execute(this.db);
      throw error;
    }
  }
}
