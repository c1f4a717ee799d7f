// The events behind a number are found whatever the ledger is built on, and however far its index has come.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { segmentLength } from '../../server/ledger/index-mentions.ts';
import type { Ledger, RecordedEvent } from '../../server/ledger/ledger.ts';
import type { LedgerStore } from '../../server/ledger/ledger-store.ts';
import { memoryStore } from '../../server/ledger/memory-store.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { envelopeOf, eventsAbout } from '../../server/routes/desk-event-search.ts';
import { isAbout } from '../../src/domain/desk/mentions.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { freshDatabase } from '../support/postgres.ts';
import { benchOn, floorFacts, picked, state, TestDevice } from './ledger-floor.ts';

const postgresUrl = inject('postgresUrl');
const warehouse = 'search';
/** Three segments that are full, and one that isn't. */
const spoken = 3 * segmentLength + 200;
/** Where the one operator speaks of whom there is little to find. */
const rare = [40, segmentLength + 499, spoken - 10];

const stores: Readonly<Record<string, () => Promise<{ store: LedgerStore; close: () => Promise<void> }>>> = {
  memory: async () => ({ store: memoryStore(), close: async () => {} }),
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tallyhand-search-'));
    const store = await sqlStore(await openSqlite(join(folder, 'ledger.sqlite')));
    return { store, close: () => store.close().then(() => rmSync(folder, { recursive: true })) };
  },
  ...(postgresUrl === null
    ? {}
    : {
        PostgreSQL: async () => {
          const database = await freshDatabase(postgresUrl);
          const store = await sqlStore(await openPostgres(database.url, { warn: () => {} }));
          return { store, close: () => store.close().then(() => database.drop()) };
        },
      }),
};

describe.each(Object.entries(stores))('the events about a thing, on %s', (_, open) => {
  let ledger: Ledger;
  let close: () => Promise<void>;
  let all: readonly RecordedEvent[];
  beforeAll(async () => {
    const opened = await open();
    close = opened.close;
    ({ ledger } = benchOn(opened.store, 77));
    const device = new TestDevice('d-1', 700);
    await state(ledger, warehouse, floorFacts(3, device.deviceId));
    for (let n = 1; n <= spoken; n += 1) {
      const operatorId = rare.includes(n) ? 'rare' : `op-${n % 7}`;
      if (n % 500 === 0) device.tell(picked(1 + (n % 3)));
      else device.tell(fact('operator.signed-in', { operatorId, offline: true }));
    }
    for (let from = 0; from < spoken; from += 400) {
      await ledger.push(warehouse, device.push(device.events.slice(from, from + 400)));
    }
    all = await ledger.events(warehouse, { after: 0, limit: 2 * spoken });
  });
  afterAll(() => close());

  const expected = (kind: string, key: string) =>
    all
      .filter(({ type, actor, bytes, movements }) =>
        isAbout({ type, actor, payload: envelopeOf(bytes).payload, movements }, kind, key),
      )
      .map(({ position }) => position)
      .toReversed();

  /** All pages to the end; answers the positions, and how often events were read. */
  async function found(about: string, limit: number) {
    let reads = 0;
    const counting = {
      ...ledger,
      events: (...asked: Parameters<Ledger['events']>) => {
        reads += 1;
        return ledger.events(...asked);
      },
    };
    const positions: number[] = [];
    for (let before: number | undefined; before === undefined || before > 1; ) {
      const page = await eventsAbout(counting, warehouse, { about, before, limit });
      positions.push(...page.events.map(({ position }) => position));
      before = page.searchedTo;
    }
    return { positions, reads };
  }

  const things = [
    ['operator', 'rare', 2],
    ['operator', 'op-3', 50],
    ['location', 'A-2', 3],
    ['unit', 'T-1', 1],
    ['unit', 'T-2', 50],
  ] as const;

  it('are the same before, while and after the index is made', async () => {
    for (const after of ['nothing', 'more', 'more', 'done', 'done']) {
      if (after !== 'nothing') expect(await ledger.indexMentions(warehouse)).toBe(after);
      for (const [kind, key, limit] of things) {
        expect((await found(`${kind} ${key}`, limit)).positions).toEqual(expected(kind, key));
      }
    }
  });

  it('are found in the segments that name it and in the newest events, and nothing else is read', async () => {
    expect(rare).toHaveLength(expected('operator', 'rare').length);
    expect((await found('operator rare', 50)).reads).toBe(3);
    expect((await found('unit T-2', 50)).reads).toBe(1);
  });

  it('one event is found by its id at once', async () => {
    const { id, position } = all[40] ?? { id: '', position: 0 };
    expect(await found(`event ${id}`, 50)).toEqual({ positions: [position], reads: 0 });
  });
});
