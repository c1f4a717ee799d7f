// A replica in memory: for tests and the simulation. What it stores on can outlive it.
import { type Address, addressText, type Reading } from '../domain/documents/document.ts';
import { type Bodies, type Kind, termsOf } from '../domain/documents/kinds.ts';
import { missingOnDevice } from '../domain/sync/scope.ts';
import type { Cursor, PulledDocument } from '../domain/sync/wire.ts';
import { ChangeListeners } from './change-listeners.ts';
import type { Pulled, Replica, ReplicaChange, Snapshot } from './replica.ts';
import { sameCursor } from './same-cursor.ts';

type Documents = Map<string, PulledDocument>;

export interface ReplicaDisk {
  documents: Documents;
  pulled: Pulled | null;
}

export const blankReplica = (): ReplicaDisk => ({ documents: new Map(), pulled: null });

function put(into: Documents, documents: readonly PulledDocument[]): void {
  for (const document of documents) {
    const text = `${document.kind} ${document.key}`;
    if (document.body === null) into.delete(text);
    else into.set(text, document);
  }
}

export class MemoryReplica implements Replica {
  readonly #disk: ReplicaDisk;
  readonly #listeners = new ChangeListeners<ReplicaChange>();
  #snapshot: Documents | null = null;

  constructor(disk: ReplicaDisk = blankReplica()) {
    this.#disk = disk;
  }

  async pulled(): Promise<Pulled | null> {
    return this.#disk.pulled;
  }

  async readMany(addresses: readonly Address[]): Promise<ReadonlyMap<string, Reading<Kind>>> {
    const read = (address: Address): [string, Reading<Kind>] => {
      const found = this.#disk.documents.get(addressText(address));
      const reading: Reading<Kind> =
        found === undefined
          ? missingOnDevice(address, this.#disk.pulled?.cursor.scope ?? null)
          : { is: 'known', body: found.body as Bodies[Kind] };
      return [addressText(address), reading];
    };
    return new Map(addresses.map(read));
  }

  async find<K extends Kind>(kind: K, term: string): Promise<ReadonlyMap<string, Bodies[K]>> {
    const all = [...(await this.all(kind))];
    return new Map(all.filter(([, body]) => termsOf(kind, body).includes(term)));
  }

  async all<K extends Kind>(kind: K): Promise<ReadonlyMap<string, Bodies[K]>> {
    const found = [...this.#disk.documents.values()].filter((document) => document.kind === kind);
    return new Map(found.map(({ key, body }) => [key, body as Bodies[K]]));
  }

  async nextKey(kind: Kind, after: string): Promise<string | null> {
    const keys = [...(await this.all(kind)).keys()].filter((key) => key > after);
    return keys.sort()[0] ?? null;
  }

  async apply(
    documents: readonly PulledDocument[],
    pulled: Pulled,
    since: Cursor | null,
  ): Promise<'applied' | 'overtaken'> {
    if (!sameCursor(this.#disk.pulled?.cursor ?? null, since)) return 'overtaken';
    put(this.#disk.documents, documents);
    this.#disk.pulled = pulled;
    this.#listeners.tell({ is: 'changed', documents, pulled });
    return 'applied';
  }

  async beginSnapshot(): Promise<Snapshot> {
    const shadow: Documents = new Map();
    this.#snapshot = shadow;
    const stillWanted = () => {
      if (this.#snapshot !== shadow) throw new Error('another snapshot has begun');
    };
    return {
      add: async (documents) => {
        stillWanted();
        put(shadow, documents);
      },
      swap: async (pulled) => {
        stillWanted();
        this.#snapshot = null;
        this.#disk.documents = shadow;
        this.#disk.pulled = pulled;
        this.#listeners.tell({ is: 'replaced', pulled });
      },
    };
  }

  async clear(): Promise<void> {
    this.#snapshot = null;
    this.#disk.documents = new Map();
    this.#disk.pulled = null;
    this.#listeners.tell({ is: 'replaced', pulled: null });
  }

  subscribe(listener: (change: ReplicaChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {}
}
