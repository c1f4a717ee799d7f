// Photos on this device: kept before the event that names one, until the server has had it for a week. SYNC.md D5, D11.
import type { PhotoBytes } from '../domain/photos/photo.ts';
import type { KeptPhoto } from '../domain/photos/send-next.ts';

/** `stored`: the server has it; `awaited`: it has lost it again. */
export interface AttachmentsChange {
  readonly is: 'kept' | 'stored' | 'awaited' | 'removed';
  readonly hash: string;
}

export interface Attachments {
  /**
   * Strictly durable when it resolves: only then may an event name the photo (D11). The same photo twice is one, as it
   * was at first. Throws NotSaved. `at`: ms by this device's clock.
   */
  keep(photo: { readonly hash: string; readonly bytes: PhotoBytes; readonly at: number }): Promise<void>;
  /** All that are here, the oldest first; without their bytes. */
  all(): Promise<readonly KeptPhoto[]>;
  bytes(hash: string): Promise<PhotoBytes | null>;
  /** The server has it, since `storedAt` by its clock; null: it has it no more. What isn't here stays so. */
  mark(hash: string, storedAt: number | null): Promise<void>;
  /** Taken back before any event named it. */
  remove(hash: string): Promise<void>;
  /** Forgets what the server has had since before `serverTime` − 7 days (D5). Answers how many. */
  purge(serverTime: number): Promise<number>;
  /** Called after each change has reached the disk, before the change's own promise resolves. Answers how to stop. */
  subscribe(listener: (change: AttachmentsChange) => void): () => void;
  close(): Promise<void>;
}
