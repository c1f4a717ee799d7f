// The floor of a first sync: the very rows that it left, written again in bulk to a bare database of the same shape.
import type { Page } from '@playwright/test';
import { warehouse } from '../warehouse/site.ts';

/** ms for all rows, so many to a transaction as a pull has documents to a page. */
export const bulkWrites = (page: Page): Promise<number> =>
  page.evaluate(
    async ({ name, perTransaction }) => {
      const open = (database: string, upgrade: (made: IDBDatabase) => void) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(database);
          request.onupgradeneeded = () => upgrade(request.result);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const all = (database: IDBDatabase, store: string) =>
        new Promise<unknown[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const replica = await open(name, () => {});
      const rows = [...(await all(replica, 'even')), ...(await all(replica, 'odd'))];
      replica.close();
      const bare = await open('bench-bulk', (made) => {
        const store = made.createObjectStore('rows', { keyPath: 'address' });
        store.createIndex('terms', 'terms', { multiEntry: true });
      });
      const began = performance.now();
      for (let from = 0; from < rows.length; from += perTransaction) {
        const transaction = bare.transaction('rows', 'readwrite', { durability: 'relaxed' });
        const store = transaction.objectStore('rows');
        for (const row of rows.slice(from, from + perTransaction)) store.put(row);
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = reject;
        });
      }
      const took = performance.now() - began;
      bare.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('bench-bulk').onsuccess = resolve;
      });
      return took;
    },
    { name: `tallyhand-replica-${warehouse}`, perTransaction: 2_000 },
  );
