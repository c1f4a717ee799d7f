// A whole server in memory, and devices before it: what the tests of access stand on.
import { randomBytes, randomUUID } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Hono } from 'hono';
import { pino } from 'pino';
import { type Access, createAccess } from '../../server/access/access.ts';
import type { AccessStore } from '../../server/access/access-store.ts';
import { addDeskUser } from '../../server/access/desk-users.ts';
import { deviceAuth } from '../../server/access/device-auth.ts';
import { makeEnrolmentCode } from '../../server/access/enrolment.ts';
import type { DeviceEnv } from '../../server/access/identities.ts';
import { memoryAccessStore } from '../../server/access/memory-access-store.ts';
import { newServerKey, type ServerKeys, serverKeysFrom } from '../../server/access/server-keys.ts';
import { createApp } from '../../server/app.ts';
import { tcpPrinters } from '../../server/labels/tcp-printer.ts';
import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { memoryStore } from '../../server/ledger/memory-store.ts';
import { memoryPhotoStore } from '../../server/photos/memory-photo-store.ts';
import type { PhotoStore } from '../../server/photos/photo-store.ts';
import type { Site } from '../../server/security/site.ts';
import { proofPurposes } from '../../src/domain/access/purposes.ts';
import type { Enrolled } from '../../src/domain/access/wire.ts';
import { makeDeviceKeys, publicKeyOf, signProof } from '../../src/identity/device-keys.ts';
import { openDexieIdentityStore } from '../../src/identity/dexie-identity-store.ts';
import { httpAccessServer } from '../../src/identity/http-access-server.ts';
import { Identity } from '../../src/identity/identity.ts';
import type { DeviceKeys } from '../../src/identity/identity-store.ts';

export const warehouse = 'W1';
export const origin = 'https://floor.example.com';
export const desk = { name: 'admin', password: 'correct horse battery' };

export interface TestServer {
  readonly access: Access;
  readonly ledger: Ledger;
  readonly photos: PhotoStore;
  /** The server's clock, ms since 1970. */
  readonly clock: { now: number };
  /** `path`, or a whole address. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** `body` as JSON, from our own pages. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** Given a store or keys, the server is another process, or a restored one, with the same. */
export async function testServer(
  given: { readonly store?: AccessStore; readonly keys?: ServerKeys; readonly site?: Site } = {},
): Promise<TestServer> {
  const clock = { now: Date.UTC(2026, 2, 1, 6) };
  const ledger = createLedger({ store: memoryStore(), clock: () => clock.now, newId: randomUUID });
  const access = createAccess({
    store: given.store ?? memoryAccessStore(),
    keys: given.keys ?? (await serverKeysFrom(await newServerKey())),
    site: given.site ?? { publicOrigin: origin, trustProxy: false },
    clock: () => clock.now,
    random: randomBytes,
  });
  const photos = memoryPhotoStore();
  await addDeskUser(access, { warehouse, role: 'administrator', ...desk });
  const app = new Hono<DeviceEnv>()
    .use('/probe', deviceAuth(access))
    .get('/probe', (c) => c.json(c.var.device))
    .route(
      '/',
      createApp({
        ledger,
        access,
        photos,
        log: pino({ level: 'silent' }),
        clock: () => clock.now,
        newId: randomUUID,
        printers: tcpPrinters([]),
        appFolder: 'dist',
      }),
    );
  const request = async (path: string, init?: RequestInit) => app.request(new URL(path, origin), init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...headers },
      body: JSON.stringify(body),
    });
  return { access, ledger, photos, clock, request, post };
}

export const issueCode = async (server: TestServer, inWarehouse = warehouse): Promise<string> =>
  (await makeEnrolmentCode(server.access, { warehouse: inWarehouse, origin, issuedBy: null })).code;

/** What a device sends to enrol; `proofOf`: another code that it proves instead. */
export async function enrolBody(keys: DeviceKeys, code: string, proofOf = code) {
  const proof = await signProof(keys, proofPurposes.enrol, proofOf.replaceAll('-', ''));
  return { code, name: 'Handheld 7', publicKey: await publicKeyOf(keys), proof };
}

export interface TestDevice extends Enrolled {
  readonly keys: DeviceKeys;
}

export async function enrolledDevice(server: TestServer, inWarehouse = warehouse): Promise<TestDevice> {
  const keys = await makeDeviceKeys();
  const response = await server.post(
    '/api/v1/enrol',
    await enrolBody(keys, await issueCode(server, inWarehouse)),
  );
  return { ...((await response.json()) as Enrolled), keys };
}

export const nonceFrom = async (server: TestServer): Promise<string> =>
  ((await (await server.post('/api/v1/challenge', {})).json()) as { nonce: string }).nonce;

/** A token request that is right in every way. */
export async function tokenBody(server: TestServer, { credential, keys }: TestDevice) {
  const proof = await signProof(keys, proofPurposes.token, await nonceFrom(server));
  return { credential, proof };
}

export async function tokenOf(server: TestServer, device: TestDevice): Promise<string> {
  const response = await server.post('/api/v1/token', await tokenBody(server, device));
  return ((await response.json()) as { accessToken: string }).accessToken;
}

export const probe = (server: TestServer, token: string): Promise<Response> =>
  server.request('/probe', { headers: { authorization: `Bearer ${token}` } });

export const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code;

/** A handheld as it is: its own clocks and its own disk, whose app can be started again. */
export interface TestHandheld {
  readonly clocks: { wall: number; monotonic: number };
  online: boolean;
  readonly idb: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };
  /** Starts the app, with a page clock that begins anew. */
  start(): Promise<Identity>;
}

export function testHandheld(server: TestServer): TestHandheld {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clocks = { wall: server.clock.now, monotonic: 0 };
  const http = httpAccessServer(async (url, init) => {
    if (!handheld.online) throw new TypeError('Failed to fetch');
    return server.request(url, init);
  });
  const handheld: TestHandheld = {
    clocks,
    online: true,
    idb,
    async start() {
      clocks.monotonic = 0;
      return Identity.open({
        store: await openDexieIdentityStore(idb),
        clocks: { wall: () => clocks.wall, monotonic: () => clocks.monotonic },
        server: async () => http,
      });
    },
  };
  return handheld;
}

/** Real time passes, for the server and for the handheld. */
export function pass(server: TestServer, handheld: TestHandheld, ms: number): void {
  server.clock.now += ms;
  handheld.clocks.wall += ms;
  handheld.clocks.monotonic += ms;
}
