// A store in memory: for tests and for the simulation, which stops it between any two writes.
import {
  type LedgerSnapshot,
  type LedgerStore,
  type LedgerTransaction,
  StoreUnavailable,
} from './ledger-store.ts';
import { copyTables, emptyTables, layersOver, mergeDown, type Tables } from './memory-tables.ts';
import { type BeforeWrite, MemoryTransaction } from './memory-transaction.ts';
import { Nudges } from './nudges.ts';

/** All warehouses as they were at one commit. */
export type Backup = ReadonlyMap<string, Tables>;

export interface MemoryStore extends LedgerStore {
  backup(): Backup;
  /** Puts everything back as it was; a transaction that is under way comes to nothing. */
  restore(backup: Backup): void;
  /** The process died: what is under way comes to nothing, even where it would go on. What was committed stays. */
  crash(): void;
}

/** Nothing can be written by whoever was at it: it isn't tried again. */
export class Crashed extends StoreUnavailable {
  constructor() {
    super();
    this.name = 'Crashed';
  }
}

const copyAll = (backup: Backup) => new Map([...backup].map(([name, tables]) => [name, copyTables(tables)]));

/** `beforeWrite` is awaited before each write and before the commit, which is the write named 'commit'. */
export function memoryStore(beforeWrite: BeforeWrite = async () => {}): MemoryStore {
  const nudges = new Nudges();
  let warehouses = new Map<string, Tables>();
  let life = 0;
  let writers = Promise.resolve();

  const tablesOf = (warehouse: string): Tables => {
    const found = warehouses.get(warehouse) ?? emptyTables();
    warehouses.set(warehouse, found);
    return found;
  };

  async function transact<T>(
    warehouse: string,
    born: number,
    work: (transaction: LedgerTransaction) => Promise<T>,
  ): Promise<T> {
    const checked: BeforeWrite = async (what) => {
      if (born !== life) throw new Crashed();
      await beforeWrite(what);
      if (born !== life) throw new Crashed();
    };
    const tables = tablesOf(warehouse);
    const layers = layersOver(tables);
    const before = tables.head.get('');
    const result = await work(new MemoryTransaction(layers, checked));
    await checked('commit');
    mergeDown(layers, tables);
    const after = tables.head.get('');
    if (after !== undefined && after !== before)
      nudges.emit(warehouse, { serverEpoch: after.serverEpoch, position: after.position });
    return result;
  }

  function begin(): void {
    life += 1;
    writers = Promise.resolve();
  }

  return {
    write(warehouse, work) {
      const born = life;
      const result = writers.then(() => transact(warehouse, born, work));
      writers = result.then(
        () => {},
        () => {},
      );
      return result;
    },
    /** Nobody waits: committed rows are copied where a writer could come between two looks. */
    read<T>(warehouse: string, look: (snapshot: LedgerSnapshot) => Promise<T>): Promise<T> {
      const snapshot = layersOver(copyTables(tablesOf(warehouse)));
      return look(
        new MemoryTransaction(snapshot, () => Promise.reject(new Error('a snapshot is only read'))),
      );
    },
    watch: (warehouse, listener) => nudges.watch(warehouse, listener),
    backup: () => copyAll(warehouses),
    restore(backup) {
      warehouses = copyAll(backup);
      begin();
    },
    crash: begin,
    async breathe() {},
    async close() {},
  };
}
