import { describe, expect, it } from 'vitest';
import type { DeskUsers, MadePassword } from '../../src/domain/desk/desk-users.ts';
import { checkPassword } from '../access/desk-users.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';

type Refused = { readonly code: string; readonly message: string };

const add = (site: DeskSite, name: string, role = 'supervisor') =>
  site.tell<MadePassword>('/users', { name, role });
const users = async (site: DeskSite) => (await site.ask<DeskUsers>('/users')).body.rows;
const idOf = async (site: DeskSite, name: string) =>
  (await users(site)).find((user) => user.name === name)?.userId ?? '';

describe('desk users', () => {
  it.each([
    ['/users', 'GET'],
    ['/users', 'POST'],
    ['/users/u1', 'PUT'],
    ['/users/u1/password', 'POST'],
  ])('are the administrator’s: a supervisor may not %s (%s)', async (path, method) => {
    const site = await deskSite('supervisor');
    const response =
      method === 'GET' ? await site.ask<Refused>(path) : await site.tell<Refused>(path, {}, method);
    expect([response.status, response.body.code]).toEqual([403, 'administrators-only']);
  });

  it('are added with a password that is shown once and signs in', async () => {
    const site = await deskSite();
    const { body } = await add(site, ' Ana ');
    expect(body.password).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await checkPassword(site.access, 'Ana', body.password)).toMatchObject({ is: 'user' });
    expect(await users(site)).toEqual([
      { userId: expect.any(String), name: 'Ana', role: 'supervisor', active: true },
    ]);
  });

  it.each([['Ana'], [''], ['a\u200Bb'], ['a'.repeat(81)]])(
    'a name that is taken, empty, unseen or too long is refused: %j',
    async (name) => {
      const site = await deskSite();
      await add(site, 'Ana');
      expect((await add(site, name)).status).toBe(name === 'Ana' ? 409 : 400);
    },
  );

  it('the last administrator stays one, and the refusal says what to do first', async () => {
    const site = await deskSite();
    await add(site, 'Kim', 'administrator');
    const change = async (to: object) => site.tell<Refused>(`/users/${await idOf(site, 'Kim')}`, to, 'PUT');
    for (const to of [
      { role: 'administrator', active: false },
      { role: 'supervisor', active: true },
    ]) {
      const { status, body } = await change(to);
      expect([status, body.code]).toEqual([409, 'last-administrator']);
    }
    await add(site, 'Ana', 'administrator');
    expect((await change({ role: 'administrator', active: false })).status).toBe(200);
  });

  it('a new password replaces the one that was forgotten', async () => {
    const site = await deskSite();
    const first = (await add(site, 'Ana')).body.password;
    const { body } = await site.tell<MadePassword>(`/users/${await idOf(site, 'Ana')}/password`);
    expect(body.name).toBe('Ana');
    expect(await checkPassword(site.access, 'Ana', body.password)).toMatchObject({ is: 'user' });
    expect(await checkPassword(site.access, 'Ana', first)).toEqual({ is: 'refused', because: 'wrong' });
  });

  it('nobody resets the own password: it is changed by who knows it', async () => {
    const site = await deskSite();
    const { status, body } = await site.tell<Refused>('/users/u-1/password');
    expect([status, body.code]).toEqual([409, 'own-password']);
  });

  it('one that there is not is told so', async () => {
    const site = await deskSite();
    expect((await site.tell('/users/none/password')).status).toBe(404);
    expect((await site.tell('/users/none', { role: 'supervisor', active: false }, 'PUT')).status).toBe(404);
  });

  it('only so many passwords are made at once: each costs the server a hash', async () => {
    const site = await deskSite();
    for (let made = 0; made < 20; made++) await site.tell('/users/none/password');
    expect((await add(site, 'Ana')).status).toBe(429);
  });
});
