// Sync put together: the transport, the loop, the live stream, and what a device asks about its work. Loaded once the
// first screen stands, since the schemas that check the server's answers are large.
import type { Identity } from '../identity/identity.ts';
import type { StorageRoom } from '../storage/storage-room.ts';
import { usualBackoff } from '../sync/backoff.ts';
import { reportOf } from '../sync/device-report.ts';
import { usualBounds } from '../sync/drain.ts';
import { httpTransport } from '../sync/http-transport.ts';
import { LiveFollower, usualSilence } from '../sync/live-follower.ts';
import { SyncLoop, usualPace } from '../sync/sync-loop.ts';
import type { SyncStatusStore } from '../sync/sync-status.ts';
import { browserTime } from '../sync/time.ts';
import { httpWorkDesk, type WorkDesk } from '../sync/work-desk.ts';
import type { Floor } from './floor.ts';
import type { PhotoDesk } from './photo-desk.ts';
import { photosOnDemand } from './photos-on-demand.ts';

export interface Engine {
  readonly work: WorkDesk;
  /** Opened when it is first asked for. Rejects where the photos' database can't be opened. */
  photos(): Promise<PhotoDesk>;
  /** Something says that the server can be reached again (SYNC.md D8). */
  wake(): void;
  stop(): void;
}

export function startEngine(given: {
  readonly floor: Floor;
  readonly identity: Identity;
  readonly status: SyncStatusStore;
  /** The app's version, and what is known of its storage: said to the desk with each pull (SYNC.md D9). */
  readonly app: string;
  readonly room: () => StorageRoom | null;
}): Engine {
  const { floor, identity, status, app, room } = given;
  const { outbox, replica, deviceId, warehouse } = floor;
  const token = () => identity.accessToken();
  const forgetToken = () => identity.forgetToken();
  const report = async () => reportOf(await outbox.status(), room(), { app, now: Date.now() });
  const transport = httpTransport({ token, forgetToken, report, fetch: (url, init) => fetch(url, init) });
  const loop = new SyncLoop({
    outbox,
    replica,
    transport,
    deviceId,
    status,
    time: browserTime,
    newId: () => crypto.randomUUID(),
    random: Math.random,
    bounds: usualBounds,
    pace: usualPace,
  });
  const live = new LiveFollower({
    transport,
    time: browserTime,
    random: Math.random,
    backoff: usualBackoff,
    silence: usualSilence,
    onOpened: () => loop.liveOpened(),
    onNudge: (nudge) => void loop.nudged(nudge),
    onEnded: () => loop.liveEnded(),
  });
  const photos = photosOnDemand(async () => {
    const { openPhotoDesk } = await import('./photo-desk.ts');
    return openPhotoDesk({ warehouse, outbox, token, forgetToken });
  }, status);
  loop.start();
  live.start();
  return {
    photos: () => photos.desk(),
    work: httpWorkDesk({ token, fetch: (url, init) => fetch(url, init) }),
    wake() {
      loop.wake();
      photos.wake();
    },
    stop() {
      photos.stop();
      live.stop();
      loop.stop();
    },
  };
}
