// What only the photos on IndexedDB can show: their transactions.
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { jpegOf } from '../domain/photos/jpeg.fixture.ts';
import { openDexieAttachments } from './dexie-attachments.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('D11 every write is strictly durable, and a photo is written in one transaction with its bytes', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = await openDexieAttachments({ warehouse: 'W1', idb });
  transactions.mockClear();
  await store.keep({ hash: 'a', bytes: jpegOf(), at: 1 });
  expect(transactions).toHaveBeenCalledOnce();
  await store.mark('a', 5);
  await store.remove('a');
  await store.purge(5);
  const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(4);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});
