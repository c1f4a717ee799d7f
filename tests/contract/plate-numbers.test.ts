// The contract of plate numbers on each of their implementations, in SQL with three processes on one database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { memoryPlateNumbers } from '../../server/labels/memory-plate-numbers.ts';
import { sqlPlateNumbers } from '../../server/labels/sql-plate-numbers.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import type { SqlDatabase } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';
import { type PlateNumbersUnderTest, plateNumbersContract } from './plate-numbers-contract.ts';

async function started(open: Promise<SqlDatabase>) {
  const database = await open;
  return { database, numbers: await sqlPlateNumbers(database.writer) };
}

type Started = Awaited<ReturnType<typeof started>>;

const underTest = (
  [first, ...others]: readonly [Started, ...Started[]],
  remove: () => Promise<void>,
): PlateNumbersUnderTest => ({
  processes: [first.numbers, ...others.map(({ numbers }) => numbers)],
  dispose: async () => {
    await Promise.all([first, ...others].map(({ database }) => database.close()));
    await remove();
  },
});

plateNumbersContract('memory', async () => ({
  processes: [memoryPlateNumbers()],
  dispose: async () => {},
}));

plateNumbersContract('SQLite', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tallyhand-plates-'));
  const start = () => started(openSqlite(path.join(folder, 'plates.sqlite')));
  return underTest([await start(), await start(), await start()], () => rm(folder, { recursive: true }));
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  plateNumbersContract('PostgreSQL', async () => {
    const fresh = await freshDatabase(postgresUrl);
    // All at the same moment, as after a power cut.
    const start = () => started(openPostgres(fresh.url, { warn: () => {} }));
    return underTest(await Promise.all([start(), start(), start()]), () => fresh.drop());
  });
}
