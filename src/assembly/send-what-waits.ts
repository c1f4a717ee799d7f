// Sends the outbox while no page of the app works: what the service worker does when the browser wakes it. SYNC.md D8.
import type { Identity } from '../identity/identity.ts';
import { openIdentity } from '../identity/open-identity.ts';
import { openDexieOutbox } from '../storage/dexie-outbox.ts';
import type { Outbox } from '../storage/outbox.ts';
import { type Drained, drain, usualBounds } from '../sync/drain.ts';
import { httpTransport } from '../sync/http-transport.ts';
import { floorLock } from '../sync/leader.ts';
import { onWake } from '../sync/on-wake.ts';
import { browserTime } from '../sync/time.ts';

/** Should a page open while this sends, both send: the server takes each event once (D7). */
async function isAtWork(locks: LockManager): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === floorLock);
}

function send(outbox: Outbox, identity: Identity, deviceId: string, newId: () => string): Promise<Drained> {
  const transport = httpTransport({
    token: () => identity.accessToken(),
    forgetToken: () => identity.forgetToken(),
    fetch: (url, init) => fetch(url, init),
    // Only pulls report.
    report: async () => null,
  });
  const parts = { outbox, transport, deviceId, time: browserTime, newId, bounds: usualBounds };
  return drain(parts, new AbortController().signal, () => {});
}

/** Rejects where something still waits: the browser wakes us again then, later and later. */
export async function sendWhatWaits(): Promise<void> {
  const identity = await openIdentity();
  const state = identity.state();
  if (state.is === 'not-enrolled') return;
  const newId = () => crypto.randomUUID();
  const outbox = await openDexieOutbox({ warehouse: state.warehouse, newId });
  try {
    const { waiting } = await outbox.status();
    const decided = onWake({ waiting, atWork: await isAtWork(navigator.locks) });
    if (decided === 'nothing-waits') return;
    if (decided === 'later') throw new Error('a page is at work, and something still waits on it');
    const end = await send(outbox, identity, state.deviceId, newId);
    if (end.is !== 'drained') throw new Error(`what waits could not be sent: ${end.is}`);
  } finally {
    await outbox.close();
    await identity.close();
  }
}
