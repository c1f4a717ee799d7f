// The replica contract on each of its stores.
import { randomUUID } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDexieReplica } from '../../src/storage/dexie-replica.ts';
import { blankReplica, MemoryReplica } from '../../src/storage/memory-replica.ts';
import { replicaContract } from './replica-contract.ts';

replicaContract('memory', async () => {
  const disk = blankReplica();
  return { open: async () => new MemoryReplica(disk) };
});

replicaContract('IndexedDB', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  return { open: () => openDexieReplica({ warehouse: 'W1', newId: randomUUID, idb }) };
});
