// Photos on IndexedDB: a database of its own, as strictly durable as the outbox. Its schema is frozen: additions only.
// The bytes lie apart, so that a look at what is here reads none of them. SYNC.md D1, D11.
import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { PhotoBytes } from '../domain/photos/photo.ts';
import type { KeptPhoto } from '../domain/photos/send-next.ts';
import { mayForget } from '../domain/sync/retention.ts';
import type { Attachments, AttachmentsChange } from './attachments.ts';
import { ChangeListeners } from './change-listeners.ts';
import { saving } from './not-saved.ts';

export interface AttachmentsPlace {
  readonly warehouse: string;
  /** Another IndexedDB than the browser's, for tests. */
  readonly idb?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;
}

class DexieAttachments implements Attachments {
  readonly #db: Dexie;
  readonly #photos: Table<KeptPhoto, string>;
  readonly #bytes: Table<PhotoBytes, string>;
  readonly #listeners = new ChangeListeners<AttachmentsChange>();

  constructor({ warehouse, idb }: AttachmentsPlace) {
    this.#db = new Dexie(`tallyhand-attachments-${warehouse}`, {
      ...idb,
      chromeTransactionDurability: 'strict',
    });
    this.#db.version(1).stores({ photos: 'hash, keptAt', bytes: '' });
    this.#photos = this.#db.table('photos');
    this.#bytes = this.#db.table('bytes');
  }

  async open(): Promise<void> {
    await this.#db.open();
  }

  async keep({ hash, bytes, at }: Parameters<Attachments['keep']>[0]): Promise<void> {
    const isNew = await this.#change(async () => {
      if ((await this.#photos.get(hash)) !== undefined) return false;
      await this.#photos.add({ hash, size: bytes.length, keptAt: at, storedAt: null });
      await this.#bytes.add(bytes, hash);
      return true;
    });
    if (isNew) this.#listeners.tell({ is: 'kept', hash });
  }

  all(): Promise<readonly KeptPhoto[]> {
    return this.#photos.orderBy('keptAt').toArray();
  }

  async bytes(hash: string): Promise<PhotoBytes | null> {
    return (await this.#bytes.get(hash)) ?? null;
  }

  async mark(hash: string, storedAt: number | null): Promise<void> {
    const marked = await this.#change(() => this.#photos.update(hash, { storedAt }));
    if (marked > 0) this.#listeners.tell({ is: storedAt === null ? 'awaited' : 'stored', hash });
  }

  async remove(hash: string): Promise<void> {
    await this.#forget([hash]);
    this.#listeners.tell({ is: 'removed', hash });
  }

  async purge(serverTime: number): Promise<number> {
    const gone = await this.#change(async () => {
      const over = (await this.#photos.toArray()).filter(({ storedAt }) => mayForget(storedAt, serverTime));
      await this.#forget(over.map(({ hash }) => hash));
      return over;
    });
    for (const { hash } of gone) this.#listeners.tell({ is: 'removed', hash });
    return gone.length;
  }

  subscribe(listener: (change: AttachmentsChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#db.close({ disableAutoOpen: true });
  }

  async #forget(hashes: readonly string[]): Promise<void> {
    await this.#change(async () => {
      await this.#photos.bulkDelete([...hashes]);
      await this.#bytes.bulkDelete([...hashes]);
    });
  }

  /** Photo and bytes change together, or not at all. */
  #change<T>(work: () => PromiseLike<T>): Promise<T> {
    return saving(() => this.#db.transaction('rw', this.#photos, this.#bytes, work));
  }
}

/** Opens the photos of a warehouse's device. Rejects where the database can't be opened. */
export async function openDexieAttachments(place: AttachmentsPlace): Promise<Attachments> {
  const attachments = new DexieAttachments(place);
  await attachments.open();
  return attachments;
}
