// The photo store in SQL, in the subset that SQLite and PostgreSQL both speak. The row of a photo is what writers take
// turns at: a piece goes in only by whoever moved the row on.
import type { Kysely } from 'kysely';
import type { PhotoBytes } from '../../src/domain/photos/photo.ts';
import type { PhotoStanding } from '../../src/domain/photos/upload.ts';
import type { LedgerTables } from '../ledger/sql-tables.ts';
import { migratePhotos } from './migrations/migrate-photos.ts';
import type { PhotoStore } from './photo-store.ts';
import type { PhotoDatabase, PhotoTables } from './sql-photo-tables.ts';

/**
 * `shared`: the ledger's own connection (`SqlDatabase.writer`); closing it is the ledger's. No method may be called
 * from within a ledger's decision: on SQLite it would wait for the very transaction that waits for it.
 */
export async function sqlPhotoStore(shared: Kysely<LedgerTables>): Promise<PhotoStore> {
  await migratePhotos(shared);
  const db: PhotoDatabase = shared.withTables<PhotoTables>();

  return {
    standings: (warehouse, hashes) => standingsIn(db, warehouse, hashes),
    add: ({ warehouse, hash, from, bytes, at }) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('photos')
          .values({ warehouse, hash, bytes: 0, stored: 0, touched_at: at })
          .onConflict((conflict) => conflict.columns(['warehouse', 'hash']).doNothing())
          .execute();
        const moved = await transaction
          .updateTable('photos')
          .set({ bytes: from + bytes.length, touched_at: at })
          .where('warehouse', '=', warehouse)
          .where('hash', '=', hash)
          .where('bytes', '=', from)
          .where('stored', '=', 0)
          .returning('bytes')
          .executeTakeFirst();
        if (moved !== undefined && bytes.length > 0) {
          await transaction
            .insertInto('photo_pieces')
            .values({ warehouse, hash, begins_at: from, bytes: Buffer.from(bytes) })
            .execute();
        }
        const standings = await standingsIn(transaction, warehouse, [hash]);
        return standings.get(hash) ?? { is: 'part', have: 0 };
      }),
    bytes: (warehouse, hash) => bytesIn(db, warehouse, hash),
    async finish(warehouse, hash) {
      await db
        .updateTable('photos')
        .set({ stored: 1 })
        .where('warehouse', '=', warehouse)
        .where('hash', '=', hash)
        .execute();
    },
    discard: (warehouse, hash) =>
      db.transaction().execute(async (transaction) => {
        const gone = await transaction
          .deleteFrom('photos')
          .where('warehouse', '=', warehouse)
          .where('hash', '=', hash)
          .where('stored', '=', 0)
          .returning('hash')
          .executeTakeFirst();
        if (gone !== undefined) await forgetPieces(transaction, warehouse, hash);
      }),
    async photo(warehouse, hash) {
      const standing = (await standingsIn(db, warehouse, [hash])).get(hash);
      return standing?.is === 'stored' ? bytesIn(db, warehouse, hash) : null;
    },
    forgetUnfinished: (before) =>
      db.transaction().execute(async (transaction) => {
        const over = await transaction
          .deleteFrom('photos')
          .where('stored', '=', 0)
          .where('touched_at', '<', before)
          .returning(['warehouse', 'hash'])
          .execute();
        for (const { warehouse, hash } of over) await forgetPieces(transaction, warehouse, hash);
        return over.length;
      }),
  };
}

async function standingsIn(
  db: PhotoDatabase,
  warehouse: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PhotoStanding>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('photos')
    .select(['hash', 'bytes', 'stored'])
    .where('warehouse', '=', warehouse)
    .where('hash', 'in', hashes)
    .execute();
  return new Map(
    rows.map(({ hash, bytes, stored }) => [
      hash,
      stored === 1 ? { is: 'stored' } : { is: 'part', have: bytes },
    ]),
  );
}

async function bytesIn(db: PhotoDatabase, warehouse: string, hash: string): Promise<PhotoBytes | null> {
  const pieces = await db
    .selectFrom('photo_pieces')
    .select('bytes')
    .where('warehouse', '=', warehouse)
    .where('hash', '=', hash)
    .orderBy('begins_at')
    .execute();
  return pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
}

async function forgetPieces(db: PhotoDatabase, warehouse: string, hash: string): Promise<void> {
  await db.deleteFrom('photo_pieces').where('warehouse', '=', warehouse).where('hash', '=', hash).execute();
}
