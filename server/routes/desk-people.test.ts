import { describe, expect, it } from 'vitest';
import type { Devices, MadeEnrolmentCode } from '../../src/domain/desk/devices.ts';
import type { Badges, OperatorRow, Operators } from '../../src/domain/desk/operators.ts';
import { warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled } from './desk.fixture.ts';

type Refused = { readonly code: string; readonly message: string };

const operators = async (site: DeskSite): Promise<readonly OperatorRow[]> =>
  (await site.ask<Operators>('/operators')).body.rows;

const ana = { name: 'Ana', roles: ['picker'] };
const added = async (site: DeskSite): Promise<string> =>
  (await site.tell<{ operatorId: string }>('/operators', ana)).body.operatorId;

describe('the rights of a desk user, checked by the server for each request', () => {
  it.each([
    ['/devices/enrolment-codes', 'POST'],
    ['/devices/d1/revoke', 'POST'],
    ['/operators', 'POST'],
    ['/operators/o1', 'PUT'],
    ['/operators/o1/pin', 'POST'],
    ['/operators/o1/revoke', 'POST'],
    ['/operators/badges', 'POST'],
  ])('a supervisor may not %s (%s)', async (path, method) => {
    const site = await deskSite('supervisor');
    const { status, body } = await site.tell<Refused>(path, {}, method);
    expect([status, body.code]).toEqual([403, 'administrators-only']);
  });

  it('a supervisor sees devices and operators', async () => {
    const site = await deskSite('supervisor');
    expect((await site.ask('/devices')).status).toBe(200);
    expect((await site.ask('/operators')).status).toBe(200);
  });
});

describe('operators', () => {
  it('are added with a badge, get a PIN, change and keep both', async () => {
    const site = await deskSite();
    const id = await added(site);
    expect((await site.tell(`/operators/${id}/pin`, { pin: '492817' })).status).toBe(200);
    await site.tell(`/operators/${id}`, { name: 'Ana Popescu', roles: ['picker', 'packer'] }, 'PUT');
    expect(await operators(site)).toEqual([
      {
        operatorId: id,
        name: 'Ana Popescu',
        roles: ['picker', 'packer'],
        active: true,
        hasBadge: true,
        hasPin: true,
      },
    ]);
  });

  it('a PIN that anybody would try first is refused with what to do', async () => {
    const site = await deskSite();
    const id = await added(site);
    for (const [pin, code] of [
      ['123456', 'pin-trivial'],
      ['1234', 'pin-wrong-length'],
      ['12345x', 'pin-not-digits'],
    ]) {
      const { status, body } = await site.tell<Refused>(`/operators/${id}/pin`, { pin });
      expect([status, body.code]).toEqual([400, code]);
    }
  });

  it('a badge is shown once and never again', async () => {
    const site = await deskSite();
    const id = await added(site);
    const { body } = await site.tell<Badges>('/operators/badges', { operatorIds: [id, id] });
    expect(body.badges).toHaveLength(1);
    const secret = body.badges[0]?.text ?? '';
    expect(secret).toMatch(/^TLH-B-/);
    expect(JSON.stringify(await operators(site))).not.toContain(secret.slice(6));
  });

  it('a new PIN or badge is told to devices by the next pull, in which it is not', async () => {
    const site = await deskSite();
    const id = await added(site);
    const after = (await site.ledger.head(warehouse)).position;
    await site.tell(`/operators/${id}/pin`, { pin: '492817' });
    const { body } = await site.tell<Badges>('/operators/badges', { operatorIds: [id] });
    const events = await site.ledger.events(warehouse, { after, limit: 10 });
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['operator.rostered', 'u-1'],
      ['operator.rostered', 'u-1'],
    ]);
    const told = events.map(({ bytes }) => bytes).join();
    expect(told).not.toContain('492817');
    expect(told).not.toContain(body.badges[0]?.text.slice(6));
  });

  it('a revoked one loses badge and PIN, and comes back without them', async () => {
    const site = await deskSite();
    const id = await added(site);
    await site.tell(`/operators/${id}/revoke`);
    expect(await operators(site)).toMatchObject([{ active: false, hasBadge: false, hasPin: false }]);
    await site.tell(`/operators/${id}`, ana, 'PUT');
    expect(await operators(site)).toMatchObject([{ active: true, hasBadge: false, hasPin: false }]);
  });

  it('one that there is not is told so, and nothing is made', async () => {
    const site = await deskSite();
    expect((await site.tell('/operators/none', ana, 'PUT')).status).toBe(404);
    expect((await site.tell('/operators/none/pin', { pin: '492817' })).status).toBe(404);
    expect((await site.tell('/operators', { name: ' ', roles: ['picker'] })).status).toBe(400);
    expect((await site.tell('/operators', { name: 'Ana', roles: [] })).status).toBe(400);
    expect(await operators(site)).toEqual([]);
  });
});

describe('devices', () => {
  it('an enrolment code stands in the fragment of its address, never in a query', async () => {
    const site = await deskSite();
    const { body } = await site.tell<MadeEnrolmentCode>('/devices/enrolment-codes');
    const address = new URL(body.address);
    expect([address.origin, address.search]).toEqual(['https://floor.example.com', '']);
    expect(address.hash).toContain(body.code);
    expect(body.expiresAt).toBeGreaterThan(body.now);
  });

  it('are listed, and a revoked one stays to be seen', async () => {
    const site = await deskSite();
    await enrolled(site, 'd1', 'Handheld 1');
    expect((await site.tell('/devices/d1/revoke')).status).toBe(200);
    const { body } = await site.ask<Devices>('/devices');
    expect(body.rows).toMatchObject([{ deviceId: 'd1', standing: 'revoked', lastSeenAt: null, leases: 0 }]);
    expect((await site.tell('/devices/none/revoke')).status).toBe(404);
  });

  it('D9 say what waits on them, and are heard by a pull too', async () => {
    const site = await deskSite();
    await enrolled(site, 'd1', 'Handheld 1');
    const report = {
      waiting: 2,
      waitingFor: 60_000,
      app: '1.2.3',
      storage: { persisted: true, short: false },
    };
    await site.access.reports.note(site.access, { warehouse, deviceId: 'd1' }, report);
    const { body } = await site.ask<Devices>('/devices');
    const reported = { waiting: 2, waitingSince: site.clock.now - 60_000, app: '1.2.3' };
    expect(body.rows).toMatchObject([{ deviceId: 'd1', lastSeenAt: site.clock.now, reported }]);
  });
});
