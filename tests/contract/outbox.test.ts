// The outbox contract on each of its stores.
import { randomUUID } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDexieOutbox } from '../../src/storage/dexie-outbox.ts';
import { blankDisk, MemoryOutbox } from '../../src/storage/memory-outbox.ts';
import { outboxContract } from './outbox-contract.ts';

outboxContract('memory', async () => {
  const disk = blankDisk(randomUUID(), 'W1');
  return { open: async () => new MemoryOutbox(disk, randomUUID), dispose: async () => {} };
});

outboxContract('IndexedDB', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  return {
    open: () => openDexieOutbox({ warehouse: 'W1', newId: randomUUID, idb }),
    dispose: async () => {},
  };
});
