// Photos put together over the floor: what is taken is made anew, kept, and goes up by itself. Loaded when somebody takes
// one, or once the server is there, for those of an earlier day. SYNC.md D11.
import { photoFrom, type Shot } from '../device/photo.ts';
import { photoHashOf, photoMediaType } from '../domain/photos/photo.ts';
import type { KeptPhoto } from '../domain/photos/send-next.ts';
import type { Took } from '../domain/photos/taken.ts';
import type { Attachments } from '../storage/attachments.ts';
import { openDexieAttachments } from '../storage/dexie-attachments.ts';
import { NotSaved, type Outbox } from '../storage/outbox.ts';
import type { AuthorisedParts } from '../sync/authorised-fetch.ts';
import { usualBackoff } from '../sync/backoff.ts';
import { httpPhotoServer } from '../sync/http-photo-server.ts';
import { PhotoUploader, usualPatience } from '../sync/photo-uploader.ts';
import { browserTime } from '../sync/time.ts';

export interface PhotoDesk {
  take(file: Blob): Promise<Took>;
  /** Takes a photo back. One that an event names stays: others may see that event already. */
  takeBack(hash: string): Promise<'gone' | 'named'>;
  /** All that are on this device, the oldest first. */
  all(): Promise<readonly KeptPhoto[]>;
  /** Null where it is here no more. */
  picture(hash: string): Promise<Blob | null>;
  /** Called when a photo was kept, has been sent, or is gone. Answers how to stop. */
  subscribe(listener: () => void): () => void;
  /** Something says that the server can be reached again (SYNC.md D8). */
  wake(): void;
  close(): Promise<void>;
}

export interface PhotoDeskParts {
  readonly attachments: Attachments;
  readonly outbox: Pick<Outbox, 'after'>;
  readonly uploader: Pick<PhotoUploader, 'wake' | 'stop'>;
  readonly shoot: (file: Blob) => Promise<Shot>;
  /** ms since 1970 by this device's clock. */
  readonly now: () => number;
}

/** Events that are looked through at once. */
const stretch = 500;

async function isNamed(outbox: Pick<Outbox, 'after'>, hash: string): Promise<boolean> {
  for (let seq = 0; ; ) {
    const events = await outbox.after(seq, stretch);
    if (events.some(({ payload }) => JSON.stringify(payload).includes(hash))) return true;
    const last = events.at(-1);
    if (last === undefined) return false;
    seq = last.seq;
  }
}

export function photoDesk({ attachments, outbox, uploader, shoot, now }: PhotoDeskParts): PhotoDesk {
  return {
    async take(file) {
      const shot = await shoot(file);
      if (shot.is !== 'photo') return { is: 'not-kept', why: shot.is };
      const hash = await photoHashOf(shot.bytes);
      try {
        await attachments.keep({ hash, bytes: shot.bytes, at: now() });
      } catch (error) {
        if (error instanceof NotSaved) return { is: 'not-kept', why: error.reason };
        throw error;
      }
      return { is: 'kept', hash };
    },
    async takeBack(hash) {
      if (await isNamed(outbox, hash)) return 'named';
      await attachments.remove(hash);
      return 'gone';
    },
    all: () => attachments.all(),
    async picture(hash) {
      const bytes = await attachments.bytes(hash);
      return bytes === null ? null : new Blob([bytes], { type: photoMediaType });
    },
    subscribe: (listener) => attachments.subscribe(() => listener()),
    wake: () => uploader.wake(),
    async close() {
      uploader.stop();
      await attachments.close();
    },
  };
}

/** Rejects where the photos' database can't be opened. */
export async function openPhotoDesk(
  given: Omit<AuthorisedParts, 'fetch'> & { readonly warehouse: string; readonly outbox: Outbox },
): Promise<PhotoDesk> {
  const { warehouse, outbox, token, forgetToken } = given;
  const attachments = await openDexieAttachments({ warehouse });
  const uploader = new PhotoUploader({
    attachments,
    outbox,
    server: httpPhotoServer({ token, forgetToken, fetch: (url, init) => fetch(url, init) }),
    time: browserTime,
    random: Math.random,
    backoff: usualBackoff,
    patience: usualPatience,
  });
  uploader.start();
  return photoDesk({ attachments, outbox, uploader, shoot: photoFrom, now: Date.now });
}
