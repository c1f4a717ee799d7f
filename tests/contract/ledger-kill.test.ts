// The server is killed while its database is busy: what it acknowledged is there once, and it opens again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, it } from 'vitest';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { type SqlDatabase, sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';
import { benchOn } from './ledger-floor.ts';
import { projections } from './ledger-projections.ts';

const rounds = 3;

/** Kills the process after so many acknowledged pushes; answers the ids in all of those that it told of. */
async function killedAfter(pushes: number, ...words: string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/contract/ledger-pusher.ts', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === pushes) child.kill('SIGKILL');
  }
  const [, signal] = await gone;
  expect(signal).toBe('SIGKILL');
  return lines.flatMap((line) => line.split(' '));
}

async function survives(kind: 'sqlite' | 'postgres', address: string, open: () => Promise<SqlDatabase>) {
  const acknowledged: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    acknowledged.push(...(await killedAfter(40 * round, kind, address, String(round))));
    const store = await sqlStore(await open());
    const { ledger } = benchOn(store, 5_000_000 + round);
    const events = await ledger.events('main', { after: 0, limit: 1_000_000 });
    const times = new Map<string, number>();
    for (const { id } of events) times.set(id, (times.get(id) ?? 0) + 1);
    expect(acknowledged.filter((id) => times.get(id) !== 1)).toEqual([]);
    expect(events.map(({ position }) => position)).toEqual(events.map((_, n) => n + 1));
    expect((await ledger.head('main')).position).toBe(events.length);
    const before = await projections(ledger, 'main');
    await ledger.refold('main');
    expect(await projections(ledger, 'main')).toEqual(before);
    await ledger.close();
  }
}

it('I1 I3 SQLite: what was acknowledged before a SIGKILL is there once, and folded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tallyhand-kill-'));
  const path = join(folder, 'ledger.sqlite');
  await survives('sqlite', path, () => openSqlite(path));
  rmSync(folder, { recursive: true, force: true });
});

const postgresUrl = inject('postgresUrl');

it.runIf(postgresUrl !== null)(
  'I1 I3 PostgreSQL: what was acknowledged before a SIGKILL is there once, and folded',
  async () => {
    const database = await freshDatabase(postgresUrl ?? '');
    await survives('postgres', database.url, () => openPostgres(database.url, { warn: () => {} }));
    await database.drop();
  },
);
