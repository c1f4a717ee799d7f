// The attachments contract on each of its stores.
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openDexieAttachments } from '../../src/storage/dexie-attachments.ts';
import { blankAttachmentsDisk, MemoryAttachments } from '../../src/storage/memory-attachments.ts';
import { attachmentsContract } from './attachments-contract.ts';

attachmentsContract('memory', async () => {
  const disk = blankAttachmentsDisk();
  return {
    open: async () => new MemoryAttachments(disk),
    fill: () => {
      disk.room = 0;
    },
    empty: () => {
      disk.room = Number.POSITIVE_INFINITY;
    },
  };
});

/** Once the row is in, so that the bytes are what finds no room. */
const noRoomForBytes = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
    return this.put(value, key);
  });

attachmentsContract('IndexedDB', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  return {
    open: () => openDexieAttachments({ warehouse: 'W1', idb }),
    fill: () => void noRoomForBytes(),
    empty: () => vi.restoreAllMocks(),
  };
});
