// Devices that contradict each other, their pushes doubled, reordered and cut anywhere: what always holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { memoryStore } from '../../server/ledger/memory-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { freshDatabase } from '../support/postgres.ts';
import type { OpenedStore } from './ledger.suite.ts';
import {
  benchOn,
  floorFacts,
  goods,
  listId,
  orderId,
  picked,
  state,
  TestDevice,
  undone,
} from './ledger-floor.ts';
import { projections } from './ledger-projections.ts';

const stops = 3;
const deviceCount = 3;

type Act =
  | { readonly is: 'pick'; readonly stop: number; readonly quantity: number }
  /** Takes back the device's own pick, counted from the first. */
  | { readonly is: 'undo'; readonly which: number }
  | { readonly is: 'short'; readonly stop: number }
  | { readonly is: 'mount' | 'drop' | 'strange' };

const stop = fc.integer({ min: 1, max: stops });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constant('pick' as const),
      stop,
      quantity: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('undo' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('short' as const), stop }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ is: 'mount' }, { is: 'drop' }, { is: 'strange' }) },
);
const scripts = fc.array(fc.array(act, { minLength: 1, maxLength: 8 }), {
  minLength: deviceCount,
  maxLength: deviceCount,
});
/** One push: some of a device's events, from anywhere to anywhere. */
const windows = fc.array(
  fc.record({
    device: fc.nat({ max: deviceCount - 1 }),
    from: fc.nat({ max: 7 }),
    count: fc.integer({ min: 1, max: 8 }),
  }),
  { maxLength: 12 },
);

function perform(device: TestDevice, acts: readonly Act[]): void {
  const puts: { readonly id: string; readonly stop: number; readonly quantity: number }[] = [];
  for (const step of acts) {
    switch (step.is) {
      case 'pick':
        puts.push({
          id: device.tell(picked(step.stop, step.quantity)),
          stop: step.stop,
          quantity: step.quantity,
        });
        break;
      case 'undo': {
        const put = puts[step.which % Math.max(1, puts.length)];
        if (put !== undefined) device.tell(undone(put.id, put.stop, put.quantity));
        break;
      }
      case 'short':
        device.tell(
          fact('stop.shorted', {
            pickListId: listId,
            stop: step.stop,
            location: `A-${step.stop}`,
            goods,
            reason: 'empty',
            remaining: 0,
            lines: [{ orderId, n: step.stop, missing: 10 }],
          }),
        );
        break;
      case 'mount':
        device.tell(fact('tote.mounted', { pickListId: listId, slot: 1, tote: 'T-1', proof: 'scan' }));
        break;
      case 'drop':
        device.tell(fact('tote.dropped', { pickListId: listId, tote: 'T-1', station: 'P-1', proof: 'scan' }));
        break;
      case 'strange':
        device.say('moon.landed', {});
    }
  }
}

const outboxes = (acts: readonly (readonly Act[])[]) =>
  acts.map((own, n) => {
    const device = new TestDevice(`d-${n}`, 100 + n);
    perform(device, own);
    return device;
  });

/** What lies where: not what the balances remember of how it came there. */
const balancesOf = async (ledger: Ledger, warehouse: string) =>
  (await projections(ledger, warehouse)).flatMap(([kind, body]) =>
    kind === 'balance' ? [{ ...body, last: [] }] : [],
  );

const openExceptions = (ledger: Ledger, warehouse: string) =>
  ledger.read(warehouse, (reader) => reader.count('exception', 'state:open'));

/** `runs`: histories to try. */
function alwaysHolds(name: string, runs: number, open: () => Promise<OpenedStore>) {
  describe(`on ${name}`, () => {
    let opened: OpenedStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    let warehouses = 0;

    async function floor() {
      warehouses += 1;
      const warehouse = `w-${warehouses}`;
      const bench = benchOn(opened.store, 1_000_000 + warehouses);
      await state(bench.ledger, warehouse, floorFacts(stops, 'd-0'));
      return { ledger: bench.ledger, warehouse };
    }

    it('I1 I3 I4 whatever is doubled, reordered, overlapping or cut short', async () => {
      await fc.assert(
        fc.asyncProperty(scripts, windows, async (acts, pushes) => {
          const { ledger, warehouse } = await floor();
          const devices = outboxes(acts);
          await Promise.all(
            pushes.map(({ device: which, from, count }) => {
              const device = devices[which % deviceCount];
              return device && ledger.push(warehouse, device.push(device.events.slice(from, from + count)));
            }),
          );
          for (const device of devices) {
            const answer = await ledger.push(warehouse, device.push());
            expect(answer).toMatchObject({ is: 'taken', ackSeq: device.events.at(-1)?.seq ?? 0 });
          }
          // I1: each event once, in the ledger or in quarantine.
          const events = await ledger.events(warehouse, { after: 7, limit: 1000 });
          const held = await ledger.quarantine(warehouse);
          const ids = [...events.map(({ id }) => id), ...held.map(({ id }) => id)].sort();
          expect(ids).toEqual(devices.flatMap((device) => device.events.map(({ id }) => id)).sort());
          // I4: the item nets to zero over all places.
          const balances = await balancesOf(ledger, warehouse);
          const net = balances.reduce((sum, body) => sum + ('quantity' in body ? body.quantity : 0), 0);
          expect(net).toBe(0);
          // I3: and all of it is what a fold from nothing gives.
          const before = await projections(ledger, warehouse);
          await ledger.refold(warehouse);
          expect(await projections(ledger, warehouse)).toEqual(before);
        }),
        { numRuns: runs },
      );
    });

    it('I4 another interleaving gives the same balances, or an exception is open that says why not', async () => {
      await fc.assert(
        fc.asyncProperty(scripts, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (acts, order) => {
          const results = [];
          for (const turns of [[0, 1, 2], order]) {
            const { ledger, warehouse } = await floor();
            const devices = outboxes(acts);
            for (const turn of turns) {
              const device = devices[turn];
              if (device !== undefined) await ledger.push(warehouse, device.push());
            }
            const held = await ledger.quarantine(warehouse);
            const isOpen = (await openExceptions(ledger, warehouse)) + held.length > 0;
            results.push({ isOpen, balances: await balancesOf(ledger, warehouse) });
          }
          const [one, other] = results;
          if (one?.isOpen || other?.isOpen) return;
          expect(other?.balances).toEqual(one?.balances);
        }),
        { numRuns: runs },
      );
    });

    it('I5 what a device did and took back leaves the balances as they were, however often it says so', async () => {
      const quantity = fc.integer({ min: 1, max: 60 });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ stop, quantity }), { minLength: 1, maxLength: 5 }),
          async (puts) => {
            const { ledger, warehouse } = await floor();
            const before = await balancesOf(ledger, warehouse);
            const device = new TestDevice('d-0', 100);
            const done = puts.map((put) => ({ ...put, id: device.tell(picked(put.stop, put.quantity)) }));
            for (const put of [...done, ...done]) device.tell(undone(put.id, put.stop, put.quantity));
            await ledger.push(warehouse, device.push());
            expect(await balancesOf(ledger, warehouse)).toEqual(before);
          },
        ),
        { numRuns: runs },
      );
    });
  });
}

alwaysHolds('memory', 150, async () => {
  const store = memoryStore();
  return { store, close: () => store.close() };
});

alwaysHolds('SQLite', 25, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tallyhand-property-'));
  const store = await sqlStore(await openSqlite(join(folder, 'ledger.sqlite')));
  return {
    store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});

const postgresUrl = inject('postgresUrl');
if (postgresUrl !== null) {
  alwaysHolds('PostgreSQL', 25, async () => {
    const database = await freshDatabase(postgresUrl);
    const store = await sqlStore(await openPostgres(database.url, { warn: () => {} }));
    return {
      store,
      async close() {
        await store.close();
        await database.drop();
      },
    };
  });
}
