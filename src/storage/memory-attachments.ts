// Photos in memory: for tests and benches. What it stores on can outlive it, as a disk outlives a tab.
import type { PhotoBytes } from '../domain/photos/photo.ts';
import type { KeptPhoto } from '../domain/photos/send-next.ts';
import { mayForget } from '../domain/sync/retention.ts';
import type { Attachments, AttachmentsChange } from './attachments.ts';
import { ChangeListeners } from './change-listeners.ts';
import { NotSaved } from './outbox.ts';

/** `room`: bytes that are still free. */
export interface AttachmentsDisk {
  readonly photos: Map<string, KeptPhoto & { readonly bytes: PhotoBytes }>;
  room: number;
}

export const blankAttachmentsDisk = (): AttachmentsDisk => ({
  photos: new Map(),
  room: Number.POSITIVE_INFINITY,
});

export class MemoryAttachments implements Attachments {
  readonly #disk: AttachmentsDisk;
  readonly #listeners = new ChangeListeners<AttachmentsChange>();
  #open = true;

  constructor(disk: AttachmentsDisk) {
    this.#disk = disk;
  }

  async keep({ hash, bytes, at }: Parameters<Attachments['keep']>[0]): Promise<void> {
    if (!this.#open) throw new NotSaved('closed');
    if (this.#disk.photos.has(hash)) return;
    if (bytes.length > this.#disk.room) throw new NotSaved('quota');
    this.#disk.room -= bytes.length;
    this.#disk.photos.set(hash, {
      hash,
      size: bytes.length,
      keptAt: at,
      storedAt: null,
      bytes: bytes.slice(),
    });
    this.#listeners.tell({ is: 'kept', hash });
  }

  async all(): Promise<readonly KeptPhoto[]> {
    return [...this.#disk.photos.values()]
      .map(({ bytes: _, ...photo }) => photo)
      .toSorted((a, b) => a.keptAt - b.keptAt);
  }

  async bytes(hash: string): Promise<PhotoBytes | null> {
    return this.#disk.photos.get(hash)?.bytes.slice() ?? null;
  }

  async mark(hash: string, storedAt: number | null): Promise<void> {
    if (!this.#open) throw new NotSaved('closed');
    const photo = this.#disk.photos.get(hash);
    if (photo === undefined) return;
    this.#disk.photos.set(hash, { ...photo, storedAt });
    this.#listeners.tell({ is: storedAt === null ? 'awaited' : 'stored', hash });
  }

  async remove(hash: string): Promise<void> {
    if (!this.#open) throw new NotSaved('closed');
    const photo = this.#disk.photos.get(hash);
    if (photo === undefined) return;
    this.#disk.photos.delete(hash);
    this.#disk.room += photo.size;
    this.#listeners.tell({ is: 'removed', hash });
  }

  async purge(serverTime: number): Promise<number> {
    const over = [...this.#disk.photos.values()].filter(({ storedAt }) => mayForget(storedAt, serverTime));
    for (const { hash } of over) await this.remove(hash);
    return over.length;
  }

  subscribe(listener: (change: AttachmentsChange) => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#open = false;
  }
}
