// Licence plates are numbered once, whatever the ledger is made of and however many processes ask it at the same moment.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { freshPlates } from '../../server/labels/fresh-plates.ts';
import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { LedgerStore } from '../../server/ledger/ledger-store.ts';
import { memoryStore } from '../../server/ledger/memory-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';

/** Each store as another server process has it, all on the same database. */
interface Stores {
  readonly stores: readonly LedgerStore[];
  remove(): Promise<void>;
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

function platesContract(name: string, open: () => Promise<Stores>): void {
  describe(`fresh licence plates: ${name}`, () => {
    it('none is given twice and none is left out, in one order, by warehouse', async () => {
      const { stores, remove } = await open();
      const ledgers = stores.map((store) => createLedger({ store, clock: Date.now, newId: randomUUID }));
      try {
        const asked = upTo(40).flatMap((count) =>
          ledgers.slice(count % ledgers.length).map((ledger) => freshPlates(ledger, 'A', 'u-1', count)),
        );
        const given = await Promise.all(asked);
        const codes = given.flat().toSorted();
        expect(codes).toEqual(upTo(codes.length).map((number) => `LPN-${String(number).padStart(6, '0')}`));
        for (const plates of given) expect(plates).toEqual(plates.toSorted());
        const [first] = ledgers;
        expect(first && (await freshPlates(first, 'B', 'u-1', 2))).toEqual(['LPN-000001', 'LPN-000002']);
      } finally {
        await Promise.all(stores.map((store) => store.close()));
        await remove();
      }
    });
  });
}

platesContract('memory', async () => ({ stores: [memoryStore()], remove: async () => {} }));

platesContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tallyhand-plates-'));
  const store = await sqlStore(await openSqlite(join(folder, 'ledger.sqlite')));
  return { stores: [store], remove: () => rm(folder, { recursive: true }) };
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  platesContract('PostgreSQL, three processes', async () => {
    const fresh = await freshDatabase(postgresUrl);
    const start = async () => sqlStore(await openPostgres(fresh.url, { warn: () => {} }));
    return { stores: [await start(), await start(), await start()], remove: () => fresh.drop() };
  });
}
