// Several server processes on one PostgreSQL: one order, and each hears of the others' commits.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LedgerStore } from '../../server/ledger/ledger-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import type { Nudge } from '../../src/domain/sync/wire.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { benchOn, floorFacts, picked, state, TestDevice } from './ledger-floor.ts';

const postgresUrl = inject('postgresUrl');

describe.runIf(postgresUrl !== null)('two server processes on one database', () => {
  let database: FreshDatabase;
  let stores: readonly [LedgerStore, LedgerStore];
  beforeAll(async () => {
    database = await freshDatabase(postgresUrl ?? '');
    const open = async () => sqlStore(await openPostgres(database.url, { warn: () => {} }));
    // Both at once: the second one to come finds the first one's tables.
    stores = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await database.drop();
  });

  const hears = (position: number, watch: (listener: (nudge: Nudge) => void) => () => void) =>
    new Promise<void>((resolve) => {
      const stop = watch((nudge) => {
        if (nudge.position < position) return;
        stop();
        resolve();
      });
    });

  it('L1 keep one order, whoever takes a push', async () => {
    const [one, other] = [benchOn(stores[0], 1), benchOn(stores[1], 2)];
    await state(one.ledger, 'order', floorFacts(3, 'd-1'));
    const devices = Array.from({ length: 6 }, (_, n) => new TestDevice(`m-${n}`, 10 + n));
    for (const device of devices) for (let n = 0; n < 20; n += 1) device.tell(picked(1 + (n % 3)));
    await Promise.all(
      devices.flatMap((device, n) => {
        const through = n % 2 === 0 ? one.ledger : other.ledger;
        return [through.push('order', device.push()), one.ledger.push('order', device.push())];
      }),
    );
    const events = await other.ledger.events('order', { after: 7, limit: 1000 });
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, n) => 8 + n));
    expect(new Set(events.map(({ id }) => id)).size).toBe(120);
    const inTote = await one.ledger.read('order', (reader) => reader.find('balance', ['place:unit:T-1']));
    expect(inTote).toMatchObject([{ quantity: 120 }]);
  });

  it('L1 a warehouse that both begin at the same moment has one epoch', async () => {
    const heads = await Promise.all([
      benchOn(stores[0], 3).ledger.head('new'),
      benchOn(stores[1], 4).ledger.head('new'),
    ]);
    expect(heads[0].serverEpoch).toBe(heads[1].serverEpoch);
  });

  it('L4 hear each other’s commits, and again after the connection was lost', async () => {
    const [one, other] = [benchOn(stores[0], 5), benchOn(stores[1], 6)];
    await state(one.ledger, 'nudged', floorFacts(1, 'd-1'));
    const first = hears(8, (listener) => other.ledger.watch('nudged', listener));
    await state(one.ledger, 'nudged', [picked(1)]);
    await first;

    const administrator = new pg.Client({ connectionString: database.url });
    await administrator.connect();
    const again = hears(9, (listener) => other.ledger.watch('nudged', listener));
    await administrator.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like 'listen%'`,
    );
    await administrator.end();
    await state(one.ledger, 'nudged', [picked(1)]);
    await again;
  });
});
