import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createAccess } from '../access/access.ts';
import { revokeDevice } from '../access/devices.ts';
import type { DeviceEnv } from '../access/identities.ts';
import { memoryAccessStore } from '../access/memory-access-store.ts';
import { newServerKey, serverKeysFrom } from '../access/server-keys.ts';
import { memoryLedger, place, places, state, warehouse } from '../planning/ledger.fixture.ts';
import { deviceStanding } from './standing.ts';
import { syncRoutes } from './sync.ts';

const deviceId = 'd-1';
const record = { deviceId, warehouse, name: 'Zebra 1', thumbprint: 't', enrolledAt: 0, revoked: null };
const by = { warehouse, deviceId, by: 'kim' };
/** Longer than any test lasts: what ends a stream then is no timer. */
const never = 3_600_000;

async function site(pace: { readonly nudge: number; readonly ping: number }) {
  const ledger = memoryLedger();
  const keys = await serverKeysFrom(await newServerKey());
  const store = memoryAccessStore();
  await store.keepDevice(record);
  /** Two processes on one store: what one has in memory the other hasn't. */
  const [here, elsewhere] = [0, 1].map(() =>
    createAccess({ store, keys, site: { publicOrigin: null, trustProxy: false }, clock: () => 0 }),
  );
  if (here === undefined || elsewhere === undefined) throw new Error('two were made');
  const app = new Hono<DeviceEnv>()
    .use(async (c, next) => {
      c.set('device', { deviceId, warehouse, standing: 'active' });
      await next();
    })
    .route('/', syncRoutes({ ledger, standingOf: deviceStanding(here), onReport: () => {}, pace }));
  const response = await app.request('/live');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async () => (await reader?.read())?.value ?? null;
  return { ledger, here, elsewhere, heard };
}

describe('the stream of a device that is revoked', () => {
  it('ends at once, also between two nudges', async () => {
    const { here, heard } = await site({ nudge: never, ping: never });
    expect(await heard()).toContain('event: nudge');
    await revokeDevice(here, by);
    expect(await heard()).toBeNull();
  });

  it('ends at once while it is quiet', async () => {
    const { here, heard } = await site({ nudge: 0, ping: never });
    expect(await heard()).toContain('event: nudge');
    await revokeDevice(here, by);
    expect(await heard()).toBeNull();
  });

  it('ends in another process at the next nudge, and that one isn’t told any more', async () => {
    const { ledger, elsewhere, heard } = await site({ nudge: 0, ping: never });
    expect(await heard()).toContain('event: nudge');
    await revokeDevice(elsewhere, by);
    await ledger.nudge(warehouse);
    expect(await heard()).toBeNull();
  });

  it('ends there at the next ping where no nudge comes', async () => {
    const { elsewhere, heard } = await site({ nudge: 0, ping: 1 });
    expect(await heard()).toContain('event: nudge');
    await revokeDevice(elsewhere, by);
    let last = await heard();
    while (last !== null) {
      expect(last).toContain('event: ping');
      last = await heard();
    }
  });

  it('goes on for everybody else', async () => {
    const { ledger, here, heard } = await site({ nudge: 0, ping: never });
    await heard();
    await revokeDevice(here, { ...by, deviceId: 'd-2' });
    await state(ledger, places(place('A-01-01-A-1')));
    expect(await heard()).toContain('"position":1');
  });
});
