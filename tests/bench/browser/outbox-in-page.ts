// Looks into the outbox's database from the page, and puts events there that are to wait.
import type { Page } from '@playwright/test';
import type { Envelope } from '../../../src/domain/events/envelope.ts';
import { warehouse } from '../warehouse/site.ts';

export const outboxDatabase = `tallyhand-outbox-${warehouse}`;

/** Events on the device's disk. */
export const storedEvents = (page: Page): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const counted = request.result.transaction('events').objectStore('events').count();
          counted.onsuccess = () => {
            request.result.close();
            resolve(counted.result);
          };
        };
      }),
    outboxDatabase,
  );

/** Appends the events behind those that are there, as the app itself writes them. The app must be loaded anew then. */
export const addWaiting = (page: Page, events: readonly Envelope[]): Promise<void> =>
  page.evaluate(
    ({ name, events: added }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(['events', 'numbers'], 'readwrite');
          const numbers = transaction.objectStore('numbers');
          const stored = numbers.get('now');
          stored.onsuccess = () => {
            const { lastSeq } = stored.result;
            for (const [n, event] of added.entries()) {
              const row = { ...event, seq: lastSeq + 1 + n, result: null, ackedAt: null };
              transaction.objectStore('events').add(row);
            }
            const after = { ...stored.result, lastSeq: lastSeq + added.length, waitingSince: Date.now() };
            numbers.put(after, 'now');
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    { name: outboxDatabase, events },
  );
