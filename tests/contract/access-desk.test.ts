// Desk users before the server, the attacks first.
import { describe, expect, it } from 'vitest';
import { idleLimit, openSession, wholeLimit } from '../../server/access/desk-sessions.ts';
import { addDeskUser, ensureFirstDeskUser } from '../../server/access/desk-users.ts';
import { memoryAccessStore } from '../../server/access/memory-access-store.ts';
import { codeOf, desk, origin, type TestServer, testServer, warehouse } from '../support/access.ts';

const cookieOf = (response: Response): string => response.headers.get('set-cookie') ?? '';
const pairOf = (response: Response): string => cookieOf(response).split(';')[0] ?? '';

const signIn = (server: TestServer, given: { name: string; password: string } = desk, headers = {}) =>
  server.post('/api/desk/session', given, headers);
const who = (server: TestServer, cookie: string) =>
  server.request('/api/desk/session', { headers: { cookie } });

describe('signing in at the desk', () => {
  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const server = await testServer();
    const cookie = cookieOf(await signIn(server));
    expect(cookie).toMatch(/^__Host-tallyhand-desk=[\w-]{43};/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain('Domain');
  });

  it('needs no TLS on a developer’s own machine, and nowhere else', async () => {
    const plain = async (publicOrigin: string) => {
      const server = await testServer({ site: { publicOrigin, trustProxy: false } });
      return cookieOf(await signIn(server, desk, { origin: publicOrigin }));
    };
    expect(await plain('http://localhost:8080')).not.toContain('Secure');
    expect(await plain('http://10.0.0.5:8080')).toContain('Secure');
  });

  it('answers an unknown name and a wrong password alike', async () => {
    const server = await testServer();
    const wrong = await signIn(server, { ...desk, password: 'not the password' });
    const unknown = await signIn(server, { name: 'nobody', password: 'not the password' });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(wrong.status).toBe(401);
    expect(cookieOf(wrong)).toBe('');
  });

  it('of many guesses only the first few are looked at', async () => {
    const server = await testServer();
    for (let guess = 0; guess < 8; guess++) {
      expect((await signIn(server, { ...desk, password: `guess ${guess}` })).status).toBe(401);
    }
    const refused = await signIn(server);
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'too-many-tries']);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    server.clock.now += wait * 1000;
    expect((await signIn(server)).status).toBe(200);
  });

  it('ignores a session that the browser brought along, and ends it', async () => {
    const server = await testServer();
    const planted = '__Host-tallyhand-desk=planted-by-somebody-else';
    const first = await signIn(server, desk, { cookie: planted });
    expect(pairOf(first)).not.toBe(planted);
    expect((await who(server, planted)).status).toBe(401);
    const second = await signIn(server, desk, { cookie: pairOf(first) });
    expect((await who(server, pairOf(first))).status).toBe(401);
    expect((await who(server, pairOf(second))).status).toBe(200);
  });
});

describe('a request from another site', () => {
  it('does nothing in a desk user’s name', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    const foreign = [
      'https://evil.example',
      'null',
      'https://floor.example.com.evil.example',
      'http://floor.example.com',
    ];
    for (const each of foreign) {
      const answer = await server.request('/api/desk/session', {
        method: 'DELETE',
        headers: { cookie, origin: each },
      });
      expect([each, answer.status, await codeOf(answer)]).toEqual([each, 403, 'cross-origin']);
    }
    const silent = await server.request('/api/desk/session', { method: 'DELETE', headers: { cookie } });
    expect(silent.status).toBe(403);
    expect((await who(server, cookie)).status).toBe(200);
  });

  it('cannot sign a browser in either', async () => {
    const server = await testServer();
    const answer = await signIn(server, desk, { origin: 'https://evil.example' });
    expect([answer.status, cookieOf(answer)]).toEqual([403, '']);
  });

  it('passes where the browser vouches for the same origin without naming it', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await server.request('/api/desk/session', { method: 'DELETE', headers })).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends with signing out, on the server too', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    expect(await (await who(server, cookie)).json()).toMatchObject({ name: 'admin', role: 'administrator' });
    await server.request('/api/desk/session', { method: 'DELETE', headers: { cookie, origin } });
    expect((await who(server, cookie)).status).toBe(401);
  });

  it('ends after twelve hours without use, and lasts while it is used', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    server.clock.now += idleLimit - 1;
    expect((await who(server, cookie)).status).toBe(200);
    server.clock.now += idleLimit - 1;
    expect((await who(server, cookie)).status).toBe(200);
    server.clock.now += idleLimit;
    expect((await who(server, cookie)).status).toBe(401);
  });

  it('ends after a week, however much it is used', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    for (let passed = idleLimit / 2; passed < wholeLimit; passed += idleLimit / 2) {
      server.clock.now += idleLimit / 2;
      expect((await who(server, cookie)).status).toBe(200);
    }
    server.clock.now += idleLimit / 2;
    expect((await who(server, cookie)).status).toBe(401);
  });

  it('is in the store only as a digest', async () => {
    const server = await testServer();
    const secret = pairOf(await signIn(server)).split('=')[1] ?? '';
    expect(await server.access.store.session(secret)).toBeNull();
  });
});

describe('the password', () => {
  it('is changed by who knows it; every other session ends and the old one opens nothing', async () => {
    const server = await testServer();
    const [cookie, elsewhere] = [pairOf(await signIn(server)), pairOf(await signIn(server))];
    const next = 'a new and longer password';
    const change = (current: string) => server.post('/api/desk/password', { current, next }, { cookie });
    expect((await change('not the password')).status).toBe(403);
    const changed = await change(desk.password);
    expect(changed.status).toBe(200);
    expect((await who(server, pairOf(changed))).status).toBe(200);
    for (const old of [cookie, elsewhere]) expect((await who(server, old)).status).toBe(401);
    expect((await signIn(server)).status).toBe(401);
    expect((await signIn(server, { name: desk.name, password: next })).status).toBe(200);
  });

  it('has at least twelve characters, which the refusal says', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    const answer = await server.post(
      '/api/desk/password',
      { current: desk.password, next: 'short' },
      { cookie },
    );
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'password-length']);
  });

  it('of somebody signed in is guessed a few times only, from one address', async () => {
    const server = await testServer();
    const cookie = pairOf(await signIn(server));
    const change = (current: string) =>
      server.post('/api/desk/password', { current, next: 'a new and longer password' }, { cookie });
    for (let guess = 0; guess < 8; guess++) expect((await change(`guess ${guess}`)).status).toBe(403);
    expect((await change(desk.password)).status).toBe(429);
  });

  it('of the first administrator is made once and signs in', async () => {
    const server = await testServer();
    expect(await ensureFirstDeskUser(server.access, warehouse)).toBeNull();
    const other = { ...server.access, store: memoryAccessStore() };
    const first = await ensureFirstDeskUser(other, warehouse);
    expect(first?.password).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await ensureFirstDeskUser(other, warehouse)).toBeNull();
    expect((await other.store.deskUserByName('admin'))?.passwordHash).toMatch(/^\$argon2id\$/);
  });
});

describe('a desk user who is disabled', () => {
  it('is signed out at once, and told so by the right password only', async () => {
    const server = await testServer();
    const ana = { name: 'ana', password: 'a supervisor’s password' };
    await addDeskUser(server.access, { warehouse, role: 'supervisor', ...ana });
    const [hers, cookie] = [pairOf(await signIn(server, ana)), pairOf(await signIn(server))];
    const { userId } = (await (await who(server, hers)).json()) as { userId: string };
    const change = await server.request(`/api/desk/users/${userId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify({ role: 'supervisor', active: false }),
    });
    expect(change.status).toBe(200);
    expect((await who(server, hers)).status).toBe(401);
    const late = await openSession(server.access, userId);
    expect((await who(server, `${hers.split('=')[0]}=${late}`)).status).toBe(401);
    const [right, wrong] = [await signIn(server, ana), await signIn(server, { ...ana, password: 'guess' })];
    expect([right.status, await codeOf(right)]).toEqual([401, 'user-disabled']);
    expect([wrong.status, await codeOf(wrong)]).toEqual([401, 'wrong-sign-in']);
  });
});

describe('roles', () => {
  it('are enforced on the server: a supervisor does not enrol devices', async () => {
    const server = await testServer();
    const ana = { name: 'ana', password: 'a supervisor’s password' };
    await addDeskUser(server.access, { warehouse, role: 'supervisor', ...ana });
    const ask = (cookie: string) => server.post('/api/desk/devices/enrolment-codes', {}, { cookie });
    expect((await ask(pairOf(await signIn(server, ana)))).status).toBe(403);
    expect((await ask(pairOf(await signIn(server)))).status).toBe(200);
    expect((await ask('')).status).toBe(401);
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser safe', async () => {
    const server = await testServer();
    for (const path of ['/', '/api/desk/session', '/api/v1/roster', '/api/nothing']) {
      const { headers } = await server.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toContain("'unsafe-eval'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    }
  });

  it('asks for TLS only where there is TLS, and believes a proxy only where it is trusted', async () => {
    const hsts = async (trustProxy: boolean) => {
      const server = await testServer({ site: { publicOrigin: null, trustProxy } });
      const headers = { 'x-forwarded-proto': 'https' };
      const answer = await server.request('http://floor.test/', { headers });
      return answer.headers.get('strict-transport-security');
    };
    expect(await hsts(true)).not.toBeNull();
    expect(await hsts(false)).toBeNull();
  });
});
