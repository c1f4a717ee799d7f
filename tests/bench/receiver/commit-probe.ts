// What runs in the page beside the app: when each scan's last key came, and when the app's write of it was on the disk.
// The function is carried into the page as text, so it stands alone.

export interface CommitProbe {
  /** Forgets what was before. */
  begin(): void;
  /** ms since the page's start, in the order of their happening. */
  seen(): { readonly ends: readonly number[]; readonly commits: readonly number[] };
  /** ms that each of so many bare strict transactions took. */
  floor(times: number): Promise<readonly number[]>;
}

declare global {
  interface Window {
    readonly commitProbe: CommitProbe;
  }
}

/** `outbox`: the name of its database. */
export function installCommitProbe(outbox: string): void {
  let ends: number[] = [];
  let commits: number[] = [];
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key === 'Enter') ends.push(timeStamp);
    },
    { capture: true },
  );

  const appends = new WeakSet<IDBTransaction>();
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...row: Parameters<typeof add>) {
    const { transaction, name } = this;
    if (name === 'events' && transaction.db.name === outbox && !appends.has(transaction)) {
      appends.add(transaction);
      transaction.addEventListener('complete', () => commits.push(performance.now()));
    }
    return add.apply(this, row);
  };

  const floor = async (times: number) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bench-commits', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const took: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put('x'.repeat(500), n);
      transaction.commit();
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      took.push(performance.now() - began);
    }
    database.close();
    return took;
  };

  const probe: CommitProbe = {
    begin() {
      ends = [];
      commits = [];
    },
    seen: () => ({ ends, commits }),
    floor,
  };
  Object.defineProperty(window, 'commitProbe', { value: probe });
}
