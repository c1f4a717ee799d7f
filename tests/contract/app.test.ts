// The app as the network sees it: what lies behind which door, and what every answer carries.
import { describe, expect, it } from 'vitest';
import { createApp } from '../../server/app.ts';
import { tcpPrinters } from '../../server/labels/tcp-printer.ts';
import { refusalSchema } from '../../src/domain/sync/wire.ts';
import { enrolledDevice, origin, testServer, tokenOf, warehouse } from '../support/access.ts';

/** Doors without a lock: what proves who is there, and signing in. */
const open = new Set([
  'POST /api/v1/enrol',
  'POST /api/v1/challenge',
  'POST /api/v1/token',
  'POST /api/v1/unproven',
  'POST /api/desk/session',
  'DELETE /api/desk/session',
]);

async function doors() {
  const server = await testServer();
  const { ledger, access, photos } = server;
  const log = { error: () => {} } as unknown as Parameters<typeof createApp>[0]['log'];
  const app = createApp({
    ledger,
    access,
    photos,
    log,
    clock: () => server.clock.now,
    newId: () => '',
    printers: tcpPrinters([]),
    appFolder: 'dist',
  });
  const found = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path}`);
  return { server, doors: [...new Set(found)] };
}

const inside = (door: string) => {
  const [method = '', path = ''] = door.split(' ');
  return { method, path: path.replace(/:\w+/g, 'x') };
};

describe('the doors of the server', () => {
  it('all but the few that let somebody prove who they are want to know who is there', async () => {
    const all = await doors();
    expect(all.doors.length).toBeGreaterThan(25);
    const unlocked: string[] = [];
    for (const door of all.doors) {
      const { method, path } = inside(door);
      const answer = await all.server.request(path, { method, headers: { origin } });
      if (answer.status !== 401) unlocked.push(door);
    }
    expect(new Set(unlocked)).toEqual(open);
  });

  it('of the desk take nothing that another site sends, and no device’s token', async () => {
    const all = await doors();
    const token = await tokenOf(all.server, await enrolledDevice(all.server));
    for (const door of all.doors) {
      const { method, path } = inside(door);
      if (!path.startsWith('/api/desk/')) continue;
      const authorization = `Bearer ${token}`;
      const asDevice = await all.server.request(path, { method, headers: { origin, authorization } });
      if (!open.has(door)) expect([door, asDevice.status]).toEqual([door, 401]);
      if (method === 'GET') continue;
      const foreign = await all.server.request(path, { method, headers: { origin: 'https://evil.example' } });
      expect([door, foreign.status]).toEqual([door, 403]);
    }
  });
});

describe('every answer', () => {
  it.each([
    ['/api/v1/nowhere', 'GET'],
    ['/api/v1/push', 'POST'],
    ['/api/desk/floor', 'GET'],
    ['/api/desk/session', 'POST'],
    ['/nowhere', 'GET'],
    ['/..%2fpackage.json', 'GET'],
    ['/assets/..%2f..%2fpackage.json', 'GET'],
    ['/assets/%2e%2e%5c%2e%2e%5cpackage.json', 'GET'],
    ['/%00', 'GET'],
    ['/%', 'GET'],
  ])('of %s to %s carries the policy, and no file from outside of the app', async (path, method) => {
    const server = await testServer();
    const answer = await server.request(path, { method });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).not.toContain('dependencies');
  });

  it('to a broken body is a refusal that programs and people can read', async () => {
    const server = await testServer();
    const authorization = `Bearer ${await tokenOf(server, await enrolledDevice(server))}`;
    const large = `{"want":1,"more":"${'x'.repeat(100_000)}"}`;
    for (const [body, status] of [
      ['{"want":', 400],
      [large, 413],
      ['[]', 400],
      ['', 400],
    ] as const) {
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await server.request('/api/v1/work/lease', { method: 'POST', headers, body });
      expect(answer.status).toBe(status);
      expect(refusalSchema.safeParse(await answer.json()).success).toBe(true);
    }
    expect((await server.ledger.head(warehouse)).position).toBe(0);
  });
});
