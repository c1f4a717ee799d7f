// The one write that a scan waits for. It goes to IndexedDB directly, with as few requests as there can be and an
// explicit commit: each turn that a library takes here is felt on a slow handheld. SYNC.md D1 to D4, D6.
import type { Envelope } from '../domain/events/envelope.ts';
import type { Append } from './outbox.ts';
import { appended, type Numbers, numbered } from './outbox-numbers.ts';

/** The row that holds the numbers: there is one. */
export const numbersKey = 'now';

export interface Appended {
  readonly events: readonly Envelope[];
  readonly numbers: Numbers;
}

/** Resolves when the transaction has completed; rejects with whatever stopped it. */
export function appendStrictly(db: IDBDatabase, append: Append, newId: () => string): Promise<Appended> {
  return new Promise((resolve, reject) => {
    const stores = append.job === null ? ['numbers', 'events'] : ['numbers', 'events', 'jobs'];
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('numbers');
    const stored = store.get(numbersKey);
    let done: Appended | null = null;
    stored.onsuccess = () => {
      const before: Numbers = stored.result;
      const events = numbered(before, append, newId);
      const numbers = appended(before, events);
      store.put(numbers, numbersKey);
      for (const event of events) {
        transaction.objectStore('events').add({ ...event, result: null, ackedAt: null });
      }
      if (append.job !== null) transaction.objectStore('jobs').put(append.job);
      done = { events, numbers };
      transaction.commit();
    };
    transaction.oncomplete = () => (done === null ? reject(new Error('nothing was written')) : resolve(done));
    transaction.onabort = () => reject(transaction.error);
  });
}
