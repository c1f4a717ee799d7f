// The desk's API over a ledger and an access store in memory, asked as a desk user: for the tests beside.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { protocol } from '../../src/domain/sync/wire.ts';
import { createAccess } from '../access/access.ts';
import type { DeskEnv, DeskIdentity } from '../access/identities.ts';
import { memoryAccessStore } from '../access/memory-access-store.ts';
import { newServerKey, serverKeysFrom } from '../access/server-keys.ts';
import { judgingOf } from '../counting/judging-of.ts';
import type { LabelPrinters } from '../labels/label-printer.ts';
import { tcpPrinters } from '../labels/tcp-printer.ts';
import { importOrders } from '../orders/import-orders.ts';
import { memoryPhotoStore } from '../photos/memory-photo-store.ts';
import {
  goods,
  memoryLedger,
  order,
  place,
  places,
  state,
  stocked,
  warehouse,
} from '../planning/ledger.fixture.ts';
import { planForDesk } from '../planning/plan-for-desk.ts';
import { desk } from './desk.ts';
import { deskActors, deskApiKeysOf, deskEnrolment, deskPeople, deskStaff } from './desk-access.ts';
import { sessionStanding } from './standing.ts';

const origin = 'https://floor.example.com';

export interface DeskAnswer<Body> {
  readonly status: number;
  readonly body: Body;
}

export async function deskSite(
  role: DeskIdentity['role'] = 'administrator',
  printers: LabelPrinters = tcpPrinters([]),
) {
  const ledger = memoryLedger();
  const photos = memoryPhotoStore();
  const clock = { now: Date.UTC(2026, 2, 1, 6) };
  const access = createAccess({
    store: memoryAccessStore(),
    keys: await serverKeysFrom(await newServerKey()),
    site: { publicOrigin: origin, trustProxy: false },
    clock: () => clock.now,
  });
  const faults: unknown[] = [];
  const app = new Hono<DeskEnv>()
    .use(async (c, next) => {
      c.set('desk', { userId: 'u-1', name: 'Kim', warehouse, role });
      await next();
    })
    .route(
      '/',
      desk({
        ledger,
        photos,
        enrolment: deskEnrolment(access, ledger),
        people: deskPeople(access, ledger, randomUUID),
        staff: deskStaff(access),
        apiKeys: deskApiKeysOf(access),
        actors: deskActors(access),
        makePickLists: planForDesk(ledger, () => clock.now),
        printers,
        labelFont: null,
        counting: { judgingOf: (site) => judgingOf(access, ledger, site), newId: randomUUID },
        importFile: (request) => importOrders({ ...request, ledger }),
        sessionStanding: sessionStanding(access),
        site: access.site,
        clock: () => clock.now,
        onFault: (fault) => faults.push(fault),
      }),
    );
  const request = async (path: string, init: RequestInit = {}) => app.request(new URL(path, origin), init);
  const answered = async <Body>(response: Response): Promise<DeskAnswer<Body>> => ({
    status: response.status,
    body: (await response.json()) as Body,
  });
  return {
    ledger,
    photos,
    access,
    clock,
    faults,
    request,
    ask: async <Body>(path: string) => answered<Body>(await request(path)),
    tell: async <Body>(path: string, body: unknown = {}, method = 'POST') =>
      answered<Body>(
        await request(path, {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
  };
}

export type DeskSite = Awaited<ReturnType<typeof deskSite>>;

/** Three orders, of which the goods for two are there. */
export const withOrders = ({ ledger }: DeskSite) =>
  state(
    ledger,
    places(place('A-01-01-A-1'), place('PACK-01-01-A-1', 'pack-station')),
    stocked([['A-01-01-A-1', goods('S'), 9]]),
    order('1', [['S', 2]]),
    order('2', [['S', 3]]),
    order('3', [['T', 1]]),
  );

export const enrolled = async (
  { access, clock }: DeskSite,
  deviceId: string,
  name: string,
): Promise<void> => {
  await access.store.keepDevice({
    deviceId,
    warehouse,
    name,
    thumbprint: deviceId,
    enrolledAt: clock.now,
    revoked: null,
  });
};

/** What a device says, from its first sequence on. */
export async function pushed(
  { ledger }: DeskSite,
  deviceId: string,
  facts: readonly { readonly type: string; readonly payload: unknown; readonly version?: number }[],
): Promise<readonly string[]> {
  const events = facts.map(({ type, payload, version = 1 }, index) => ({
    seq: index + 1,
    id: randomUUID(),
    type,
    version,
    payload,
    actor: null,
    basis: { serverEpoch: null, position: 0 },
    at: { wall: 1, monotonic: 1, page: 'p' },
  }));
  await ledger.push(warehouse, {
    standing: 'active',
    push: { protocol, deviceId, epoch: 'e-1', events },
    bytes: events.map((event) => JSON.stringify(event)),
  });
  return events.map(({ id }) => id);
}
