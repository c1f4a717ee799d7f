// What only the outbox on IndexedDB can show: its transactions.
import { randomUUID } from 'node:crypto';
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { fact } from '../domain/events/facts.ts';
import { openDexieOutbox } from './dexie-outbox.ts';
import type { Append } from './outbox.ts';

const append: Append = {
  facts: [
    fact('pick-list.started', { pickListId: 'L1' }),
    fact('stop.skipped', { pickListId: 'L1', stop: 1 }),
  ],
  actor: 'ana',
  basis: { serverEpoch: null, position: 0 },
  at: { wall: 0, monotonic: 0, page: 'p' },
  job: { workflow: 'pick', jobId: 'L1', operator: 'ana', state: { at: 'walk' } },
};

const open = () =>
  openDexieOutbox({
    warehouse: 'W1',
    newId: randomUUID,
    idb: { indexedDB: new IDBFactory(), IDBKeyRange },
  });

const begun = () => vi.spyOn(IDBDatabase.prototype, 'transaction');

afterEach(() => {
  vi.restoreAllMocks();
});

it('D1 every write is strictly durable', async () => {
  const transactions = begun();
  const outbox = await open();
  transactions.mockClear();
  await outbox.append(append);
  await outbox.saveJob({ workflow: 'pick', jobId: 'L2', operator: 'ana', state: null });
  await outbox.acknowledge({ seq: 1, id: randomUUID(), results: [], serverTime: 0 });
  await outbox.markFolded(1, []);
  await outbox.rewind(0);
  await outbox.beginEpoch('e2');
  await outbox.endJob('L1');
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(7);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

it('D4 events, numbers and job are written in one transaction', async () => {
  const transactions = begun();
  const outbox = await open();
  transactions.mockClear();
  await outbox.append(append);
  expect(transactions).toHaveBeenCalledOnce();
});

it('D3 a full disk is told as such, and nothing of the append stays', async () => {
  const outbox = await open();
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(outbox.append(append)).rejects.toMatchObject({ name: 'NotSaved' });
  add.mockRestore();
  expect(await outbox.jobs()).toEqual([]);
  expect((await outbox.append(append)).map(({ seq }) => seq)).toEqual([1, 2]);
});
