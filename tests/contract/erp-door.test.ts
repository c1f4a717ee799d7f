// The API for programs before the server: who gets in.
import { describe, expect, it } from 'vitest';
import { addDeskUser } from '../../server/access/desk-users.ts';
import { apiScopes } from '../../src/domain/access/api-key.ts';
import type { ApiKeys } from '../../src/domain/desk/api-keys.ts';
import { codeOf, desk, enrolledDevice, origin, testServer, tokenOf } from '../support/access.ts';
import {
  bearer,
  cookieOf,
  get,
  type Headers,
  item,
  itemPath,
  keyOf,
  notice,
  noticePath,
  send,
} from '../support/erp.ts';

const nobody = `th_${'x'.repeat(43)}`;

describe('the door of the API for programs', () => {
  it.each<[string, Headers, string]>([
    ['nothing', {}, 'api-key-missing'],
    ['a password', { authorization: 'Basic YWRtaW46YWRtaW4=' }, 'api-key-missing'],
    ['a key that nobody made', bearer(nobody), 'api-key-unknown'],
    ['what is no key', bearer('th_short'), 'api-key-unknown'],
  ])('stays shut to %s, and says what to do', async (_, headers, code) => {
    const server = await testServer();
    for (const path of ['/openapi.json', '/items/S', '/nowhere']) {
      const answer = await get(server, path, headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await answer.json()).toEqual({ code, message: expect.stringContaining('desk') });
    }
    expect((await send(server, '/items', { items: [item] }, headers)).status).toBe(401);
  });

  it('stays shut to a desk user’s cookie and to a device’s token', async () => {
    const server = await testServer();
    const cookie = await cookieOf(server);
    const token = await tokenOf(server, await enrolledDevice(server));
    for (const headers of [{ cookie, origin }, bearer(token)]) {
      expect((await send(server, '/items', { items: [item] }, headers)).status).toBe(401);
      expect((await get(server, '/openapi.json', headers)).status).toBe(401);
    }
  });

  it('a key opens nothing else: not the desk, and not what devices ask', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    for (const path of ['/api/desk/notices', '/api/desk/api-keys', '/api/v1/roster']) {
      expect([path, (await server.request(path, { headers })).status]).toEqual([path, 401]);
    }
  });

  it('lets a key do what it was made for, and nothing else', async () => {
    const server = await testServer();
    const items = bearer(await keyOf(server, ['items']));
    expect((await send(server, '/items', { items: [item] }, items)).status).toBe(200);
    for (const answer of [
      await send(server, '/notices', { notices: [notice] }, items),
      await get(server, noticePath, items),
    ]) {
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        403,
        'Bearer error="insufficient_scope", scope="notices"',
      ]);
      expect(await answer.json()).toEqual({
        code: 'scope-missing',
        message: expect.stringContaining('"notices"'),
      });
    }
    const notices = bearer(await keyOf(server, ['notices'], desk, 'Shop'));
    expect((await send(server, '/notices', { notices: [notice] }, notices)).status).toBe(200);
    expect((await get(server, itemPath, notices)).status).toBe(403);
  });

  it('shuts at once to a key that is revoked', async () => {
    const server = await testServer();
    const [cookie, key] = [await cookieOf(server), await keyOf(server)];
    expect((await get(server, '/openapi.json', bearer(key))).status).toBe(200);
    const list = await server.request('/api/desk/api-keys', { headers: { cookie } });
    const { rows } = (await list.json()) as ApiKeys;
    await server.post(`/api/desk/api-keys/${rows[0]?.keyId}/revoke`, {}, { cookie });
    const answer = await get(server, '/openapi.json', bearer(key));
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'api-key-revoked']);
  });

  it('shows a key only its own warehouse', async () => {
    const server = await testServer();
    const other = { name: 'kim', password: 'a longer password of W2' };
    await addDeskUser(server.access, { warehouse: 'W2', role: 'administrator', ...other });
    const [here, there] = [await keyOf(server), await keyOf(server, apiScopes, other)];
    await send(server, '/items', { items: [item] }, bearer(here));
    expect((await get(server, itemPath, bearer(here))).status).toBe(200);
    expect((await get(server, itemPath, bearer(there))).status).toBe(404);
  });

  it('asks of no origin: a program has none, and a browser sends no key by itself', async () => {
    const server = await testServer();
    const headers = { ...bearer(await keyOf(server)), origin: 'https://erp.example.com' };
    const answer = await send(server, '/items', { items: [item] }, headers);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('wrong keys', () => {
  it('are looked at a few times only; a program that works goes on from the same address', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    expect((await get(server, '/openapi.json', headers)).status).toBe(200);
    for (let guess = 0; guess < 20; guess++) {
      expect((await get(server, '/openapi.json', bearer(nobody))).status).toBe(401);
    }
    const refused = await get(server, '/openapi.json', bearer(nobody));
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'too-many-tries']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await get(server, '/openapi.json', headers)).status).toBe(200);
  });

  it('make a key that was never seen wait too, until there is a try again', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    for (let guess = 0; guess < 20; guess++) await get(server, '/openapi.json', bearer(nobody));
    const refused = await get(server, '/openapi.json', headers);
    expect(refused.status).toBe(429);
    server.clock.now += Number(refused.headers.get('retry-after')) * 1000;
    expect((await get(server, '/openapi.json', headers)).status).toBe(200);
  });

  it('of those that were right nothing is taken: a program may ask as often as it likes', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => get(server, '/openapi.json', headers)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
