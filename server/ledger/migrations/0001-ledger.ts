// The ledger's first tables. Owners are there from the beginning, unseen on a single-owner site (STOCK.md).
import { type Kysely, type RawBuilder, sql } from 'kysely';

/** `keyType`: text that sorts by its bytes, which each database says in its own way. */
export const ledgerTables = (keyType: RawBuilder<unknown>) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('heads')
      .addColumn('warehouse', 'text', (column) => column.primaryKey())
      .addColumn('server_epoch', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('last_id', 'text')
      .addColumn('floor', 'bigint', (column) => column.notNull())
      .addColumn('arrivals', 'bigint', (column) => column.notNull())
      .addColumn('quarantined', 'bigint', (column) => column.notNull())
      .addColumn('unproven_bytes', 'bigint', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('events')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text')
      .addColumn('epoch', 'text')
      .addColumn('seq', 'bigint')
      .addColumn('actor', 'text')
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('bytes', 'text', (column) => column.notNull())
      .addColumn('movements', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .addPrimaryKeyConstraint('events_pk', ['warehouse', 'position'])
      .addUniqueConstraint('events_id', ['warehouse', 'id'])
      .execute();

    await db.schema
      .createTable('device_cursors')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('last_seq', 'bigint', (column) => column.notNull())
      .addColumn('last_id', 'text')
      .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
      .addColumn('skew', 'bigint')
      .addPrimaryKeyConstraint('device_cursors_pk', ['warehouse', 'device_id', 'epoch'])
      .execute();

    await db.schema
      .createTable('documents')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('key', keyType as RawBuilder<string>, (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('documents_pk', ['warehouse', 'kind', 'key'])
      .execute();
    /** Only what devices pull: the desk's documents change most and are never asked for by position. */
    await sql`create index documents_by_audience on documents (warehouse, audience, position) where audience <> 'desk'`.execute(
      db,
    );

    await db.schema
      .createTable('document_terms')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('term', 'text', (column) => column.notNull())
      .addColumn('key', keyType as RawBuilder<string>, (column) => column.notNull())
      .addPrimaryKeyConstraint('document_terms_pk', ['warehouse', 'kind', 'term', 'key'])
      .execute();

    await db.schema
      .createTable('departures')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('position', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('departures_pk', ['warehouse', 'audience', 'kind', 'key'])
      .execute();
    await db.schema
      .createIndex('departures_by_audience')
      .on('departures')
      .columns(['warehouse', 'audience', 'position'])
      .execute();

    await db.schema
      .createTable('quarantine')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('job', 'text')
      .addColumn('arrival', 'bigint', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('bytes', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('quarantine_pk', ['warehouse', 'id'])
      .execute();
    await db.schema
      .createIndex('quarantine_by_device')
      .on('quarantine')
      .columns(['warehouse', 'device_id'])
      .execute();

    await db.schema
      .createTable('unproven')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('device_id', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('arrival', 'bigint', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('bytes', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('unproven_pk', ['warehouse', 'digest'])
      .execute();
  },
});
