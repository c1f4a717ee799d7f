// What a caller decides or looks at within a transaction goes by its reader alone. One that asked the ledger itself would
// see another moment, and on SQLite would wait for the very transaction that waits for it: it is refused instead.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LedgerStore } from './ledger-store.ts';

const open = new AsyncLocalStorage<LedgerStore>();

/** Whatever `work` asks of this store until it settles is refused by `needClosed`. */
export const within = <T>(store: LedgerStore, work: () => Promise<T>): Promise<T> => open.run(store, work);

/** Throws where a decision on this store is open. */
export function needClosed(store: LedgerStore): void {
  if (open.getStore() !== store) return;
  throw new Error(
    'the ledger was asked within a decision, beside its own reader: ask before, or ask the reader',
  );
}
