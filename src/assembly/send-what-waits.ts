// Sends the outbox while no page of the app works: what the service worker does when the browser wakes it. SYNC.md D8.
import { openIdentity } from '../identity/open-identity.ts';
import { openDexieOutbox } from '../storage/dexie-outbox.ts';
import { drain, usualBounds } from '../sync/drain.ts';
import { httpTransport } from '../sync/http-transport.ts';
import { floorLock } from '../sync/leader.ts';
import { browserTime } from '../sync/time.ts';

/** A page that works sends by itself. Should one open meanwhile, both send: the server takes each event once (D7). */
async function isAtWork(locks: LockManager): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === floorLock);
}

/** Rejects where something still waits: the browser wakes us again then, later and later. */
export async function sendWhatWaits(): Promise<void> {
  if (await isAtWork(navigator.locks)) return;
  const identity = await openIdentity();
  const state = identity.state();
  if (state.is === 'not-enrolled') return;
  const newId = () => crypto.randomUUID();
  const outbox = await openDexieOutbox({ warehouse: state.warehouse, newId });
  try {
    const transport = httpTransport({
      token: () => identity.accessToken(),
      forgetToken: () => identity.forgetToken(),
      fetch: (url, init) => fetch(url, init),
      // Only pulls report.
      report: async () => null,
    });
    const parts = {
      outbox,
      transport,
      deviceId: state.deviceId,
      time: browserTime,
      newId,
      bounds: usualBounds,
    };
    const end = await drain(parts, new AbortController().signal, () => {});
    if (end.is !== 'drained') throw new Error(`what waits could not be sent: ${end.is}`);
  } finally {
    await outbox.close();
  }
}
