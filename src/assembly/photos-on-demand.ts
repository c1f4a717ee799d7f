// The desk of photos, opened when a job first wants it, or when the server is there for those of an earlier day: a start
// without a server loads nothing of it.
import type { SyncStatusStore } from '../sync/sync-status.ts';
import type { PhotoDesk } from './photo-desk.ts';

export interface PhotosOnDemand {
  /** Rejects where it can't be opened; the next time it is tried anew. */
  desk(): Promise<PhotoDesk>;
  wake(): void;
  stop(): void;
}

export function photosOnDemand(
  open: () => Promise<PhotoDesk>,
  status: Pick<SyncStatusStore, 'subscribe'>,
): PhotosOnDemand {
  let opened: Promise<PhotoDesk> | null = null;
  const desk = () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const whenOpened = (act: (desk: PhotoDesk) => unknown) => void opened?.then(act).catch(() => {});
  const wake = () => whenOpened((desk) => desk.wake());
  const unfollow = status.subscribe(({ connection }, { connection: before }) => {
    if (connection.is !== 'online' || before.is === 'online') return;
    if (opened === null) void desk().catch(() => {});
    else wake();
  });
  return {
    desk,
    wake,
    stop() {
      unfollow();
      whenOpened((desk) => desk.close());
    },
  };
}
