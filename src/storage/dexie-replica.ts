// The replica on IndexedDB: relaxed, since all of it can be pulled anew. Two generations of documents, so that a
// snapshot grows beside the one in use and takes its place by the change of one row. SYNC.md D1, L2.
import { Dexie, type DexieOptions, type Table, type Transaction } from 'dexie';
import { type Address, addressText, type Reading } from '../domain/documents/document.ts';
import { type Bodies, type Kind, kinds, termsOf } from '../domain/documents/kinds.ts';
import { missingOnDevice } from '../domain/sync/scope.ts';
import type { Cursor, PulledDocument } from '../domain/sync/wire.ts';
import { ChangeListeners } from './change-listeners.ts';
import type { Pulled, Replica, ReplicaChange, Snapshot } from './replica.ts';
import { sameCursor } from './same-cursor.ts';

/** `terms`: as `kind term`, so that one index serves every kind. */
interface Row {
  readonly address: string;
  readonly terms: readonly string[];
  readonly body: unknown;
}

type Generation = 'even' | 'odd';

/** `growing`: names the snapshot that is on its way into the other generation, whichever tab began it. */
interface State {
  readonly generation: Generation;
  readonly pulled: Pulled | null;
  readonly growing: string | null;
}

const stateKey = 'now';
const firstState: State = { generation: 'even', pulled: null, growing: null };
const other = (generation: Generation): Generation => (generation === 'even' ? 'odd' : 'even');

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind);

/** A newer server's kind is kept, and found by nothing. */
function rowOf({ kind, key, body }: PulledDocument): Row {
  const terms = isKind(kind) ? termsOf(kind, body as Bodies[typeof kind]) : [];
  return { address: `${kind} ${key}`, terms: terms.map((term) => `${kind} ${term}`), body };
}

/**
 * Straight to IndexedDB, inside Dexie's transaction: what Dexie notes of each row for live queries, which nobody has
 * here, takes a slow handheld longer than the row. A request that fails aborts the transaction, and so the promise.
 */
function writeAll(
  { idbtrans }: Transaction,
  generation: Generation,
  documents: readonly PulledDocument[],
): void {
  const store = idbtrans.objectStore(generation);
  for (const document of documents) {
    if (document.body === null) store.delete(`${document.kind} ${document.key}`);
    else store.put(rowOf(document));
  }
}

export interface ReplicaPlace {
  readonly warehouse: string;
  /** A fresh UUID: names a snapshot. */
  readonly newId: () => string;
  /** Another IndexedDB than the browser's, for tests. */
  readonly idb?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;
}

class DexieReplica implements Replica {
  readonly #db: Dexie;
  readonly #documents: Readonly<Record<Generation, Table<Row, string>>>;
  readonly #state: Table<State, string>;
  readonly #listeners = new ChangeListeners<ReplicaChange>();
  /** The generation that was in use at the last look: a read begins there and is repeated where that was wrong. */
  #likely: Generation = firstState.generation;
  readonly #newId: () => string;

  constructor({ warehouse, newId, idb }: ReplicaPlace) {
    this.#db = new Dexie(`tallyhand-replica-${warehouse}`, {
      ...idb,
      chromeTransactionDurability: 'relaxed',
    });
    this.#db.version(1).stores({ even: 'address, *terms', odd: 'address, *terms', state: '' });
    this.#documents = { even: this.#db.table('even'), odd: this.#db.table('odd') };
    this.#state = this.#db.table('state');
    this.#newId = newId;
  }

  async open(): Promise<void> {
    await this.#db.open();
    this.#likely = (await this.#stored()).generation;
  }

  async pulled(): Promise<Pulled | null> {
    return (await this.#stored()).pulled;
  }

  async readMany(addresses: readonly Address[]): Promise<ReadonlyMap<string, Reading<Kind>>> {
    const { rows, pulled } = await this.#look((documents) => documents.bulkGet(addresses.map(addressText)));
    return new Map(
      addresses.map((address, n): [string, Reading<Kind>] => {
        const row = rows[n];
        const reading: Reading<Kind> =
          row !== undefined
            ? { is: 'known', body: row.body as Bodies[Kind] }
            : missingOnDevice(address, pulled?.cursor.scope ?? null);
        return [addressText(address), reading];
      }),
    );
  }

  async find<K extends Kind>(kind: K, term: string): Promise<ReadonlyMap<string, Bodies[K]>> {
    const { rows } = await this.#look((documents) =>
      documents.where('terms').equals(`${kind} ${term}`).toArray(),
    );
    return new Map(rows.map(({ address, body }) => [address.slice(kind.length + 1), body as Bodies[K]]));
  }

  async all<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Bodies[K]>> {
    const { rows } = await this.#look((documents) =>
      documents.where('address').startsWith(`${kind} `).toArray(),
    );
    return new Map(rows.map(({ address, body }) => [address.slice(kind.length + 1), body as Bodies[K]]));
  }

  async nextKey(kind: Kind, after: string): Promise<string | null> {
    const { rows } = await this.#look((documents) =>
      documents.where('address').above(`${kind} ${after}`).limit(1).primaryKeys(),
    );
    const [address] = rows;
    return address?.startsWith(`${kind} `) ? address.slice(kind.length + 1) : null;
  }

  async apply(
    documents: readonly PulledDocument[],
    pulled: Pulled,
    since: Cursor | null,
  ): Promise<'applied' | 'overtaken'> {
    const applied = await this.#both(async (transaction) => {
      const state = await this.#stored();
      if (!sameCursor(state.pulled?.cursor ?? null, since)) return false;
      writeAll(transaction, state.generation, documents);
      await this.#state.put({ ...state, pulled }, stateKey);
      return true;
    });
    if (!applied) return 'overtaken';
    this.#listeners.tell({ is: 'changed', documents, pulled });
    return 'applied';
  }

  async beginSnapshot(): Promise<Snapshot> {
    const name = this.#newId();
    const before = await this.#both(async () => {
      const state = await this.#stored();
      await this.#documents[other(state.generation)].clear();
      await this.#state.put({ ...state, growing: name }, stateKey);
      return state.generation;
    });
    const generation = other(before);
    return {
      add: (documents) =>
        this.#both(async (transaction) => {
          await this.#checkGrowing(name);
          writeAll(transaction, generation, documents);
        }),
      swap: async (pulled) => {
        await this.#both(async () => {
          await this.#checkGrowing(name);
          await this.#state.put({ generation, pulled, growing: null }, stateKey);
        });
        this.#likely = generation;
        this.#listeners.tell({ is: 'replaced', pulled });
        await this.#forget(before);
      },
    };
  }

  async clear(): Promise<void> {
    const { even, odd } = this.#documents;
    await this.#both(() => Promise.all([even.clear(), odd.clear(), this.#state.clear()]));
    this.#likely = firstState.generation;
    this.#listeners.tell({ is: 'replaced', pulled: null });
  }

  subscribe(listener: (change: ReplicaChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#db.close({ disableAutoOpen: true });
  }

  async #stored(): Promise<State> {
    return (await this.#state.get(stateKey)) ?? firstState;
  }

  #both<T>(write: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { even, odd } = this.#documents;
    return this.#db.transaction('rw', even, odd, this.#state, write);
  }

  async #checkGrowing(name: string): Promise<void> {
    if ((await this.#stored()).growing !== name) throw new Error('another snapshot has begun');
  }

  /** The documents that a snapshot has replaced, unless another one grows in their place already. */
  async #forget(generation: Generation): Promise<void> {
    await this.#both(async () => {
      const state = await this.#stored();
      if (state.generation !== generation && state.growing === null) {
        await this.#documents[generation].clear();
      }
    });
  }

  /** Asks for the documents and for the generation at once: one turn, where one after the other would take two. */
  async #look<T>(
    ask: (documents: Table<Row, string>) => PromiseLike<T>,
  ): Promise<{ readonly rows: T; readonly pulled: Pulled | null }> {
    const { even, odd } = this.#documents;
    return this.#db.transaction('r', even, odd, this.#state, async () => {
      const asked = this.#likely;
      const [rows, state] = await Promise.all([ask(this.#documents[asked]), this.#stored()]);
      this.#likely = state.generation;
      if (state.generation === asked) return { rows, pulled: state.pulled };
      return { rows: await ask(this.#documents[state.generation]), pulled: state.pulled };
    });
  }
}

export async function openDexieReplica(place: ReplicaPlace): Promise<Replica> {
  const replica = new DexieReplica(place);
  await replica.open();
  return replica;
}
