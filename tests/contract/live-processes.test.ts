// A revocation in one server process on a shared PostgreSQL ends the device's stream in the others.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createAccess } from '../../server/access/access.ts';
import type { DeviceEnv } from '../../server/access/identities.ts';
import { newServerKey, type ServerKeys, serverKeysFrom } from '../../server/access/server-keys.ts';
import { sqlAccessStore } from '../../server/access/sql-access-store.ts';
import { createLedger } from '../../server/ledger/create-ledger.ts';
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { deskEnrolment } from '../../server/routes/desk-access.ts';
import { deviceStanding } from '../../server/routes/standing.ts';
import { syncRoutes } from '../../server/routes/sync.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';

const postgresUrl = inject('postgresUrl');
const warehouse = 'W1';
const deviceId = 'd-1';

async function serverProcess(url: string, keys: ServerKeys) {
  const database = await openPostgres(url, { warn: () => {} });
  const ledger = createLedger({ store: await sqlStore(database), clock: Date.now, newId: randomUUID });
  const store = await sqlAccessStore(database.writer);
  return { ledger, access: createAccess({ store, keys, site: { publicOrigin: null, trustProxy: false } }) };
}

describe.runIf(postgresUrl !== null)('two server processes', () => {
  let database: FreshDatabase;
  let processes: readonly Awaited<ReturnType<typeof serverProcess>>[];
  beforeAll(async () => {
    database = await freshDatabase(postgresUrl ?? '');
    const keys = await serverKeysFrom(await newServerKey());
    processes = [await serverProcess(database.url, keys), await serverProcess(database.url, keys)];
  });
  afterAll(async () => {
    for (const { ledger } of processes) await ledger.close();
    await database.drop();
  });

  it('the stream of a device that is revoked in one ends in the other, long before its next ping', async () => {
    const [one, other] = processes;
    if (one === undefined || other === undefined) throw new Error('two were started');
    const record = { deviceId, warehouse, name: 'Zebra 1', thumbprint: 't', enrolledAt: 0, revoked: null };
    await one.access.store.keepDevice(record);
    const app = new Hono<DeviceEnv>()
      .use(async (c, next) => {
        c.set('device', { deviceId, warehouse, standing: 'active' });
        await next();
      })
      .route(
        '/',
        syncRoutes({
          ledger: other.ledger,
          standingOf: deviceStanding(other.access),
          onReport: () => {},
          pace: { nudge: 1, ping: 3_600_000 },
        }),
      );
    // It begins here: nothing that nudges is left over when the stream opens.
    await other.ledger.head(warehouse);
    const reader = (await app.request('/live')).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await deskEnrolment(one.access, one.ledger).revokeDevice(warehouse, deviceId, 'kim');
    expect((await reader?.read())?.done).toBe(true);
  });
});
