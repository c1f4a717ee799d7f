import { describe, expect, it } from 'vitest';
import type { ApiKeys, MadeApiKey } from '../../src/domain/desk/api-keys.ts';
import type { EventsPage } from '../../src/domain/desk/events.ts';
import { checkApiKey } from '../access/api-keys.ts';
import { addDeskUser } from '../access/desk-users.ts';
import { warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';
import { defineAll } from './item-answers.ts';

type Refused = { readonly code: string; readonly message: string };

const make = (site: DeskSite, name: string, scopes: readonly string[] = ['items']) =>
  site.tell<MadeApiKey>('/api-keys', { name, scopes });
const keys = async (site: DeskSite) => (await site.ask<ApiKeys>('/api-keys')).body.rows;
const idOf = async (site: DeskSite, name: string) =>
  (await keys(site)).find((key) => key.name === name)?.keyId ?? '';
const revoke = async (site: DeskSite, name: string) =>
  site.tell<Refused>(`/api-keys/${await idOf(site, name)}/revoke`);

describe('API keys on the desk', () => {
  it.each([
    ['/api-keys', 'GET'],
    ['/api-keys', 'POST'],
    ['/api-keys/k1/revoke', 'POST'],
  ])('are the administrator’s: a supervisor may not %s (%s)', async (path, method) => {
    const site = await deskSite('supervisor');
    const { status, body } =
      method === 'GET' ? await site.ask<Refused>(path) : await site.tell<Refused>(path, {}, method);
    expect([status, body.code]).toEqual([403, 'administrators-only']);
  });

  it('are shown whole once, when they are made, and by their first characters from then on', async () => {
    const site = await deskSite();
    const { body } = await make(site, ' ERP ', ['items', 'notices']);
    expect(body).toEqual({ name: 'ERP', key: expect.stringMatching(/^th_[\w-]{43}$/) });
    expect(await keys(site)).toEqual([
      {
        keyId: expect.any(String),
        name: 'ERP',
        start: body.key.slice(0, 7),
        scopes: ['items', 'notices'],
        made: { at: site.clock.now, by: 'u-1' },
        usedAt: null,
        revoked: null,
      },
    ]);
    expect(JSON.stringify(await site.access.store.apiKeys(warehouse))).not.toContain(body.key);
  });

  it.each([
    ['', ['items']],
    ['a\u200Bb', ['items']],
    ['a'.repeat(81), ['items']],
    ['ERP', []],
    ['ERP', ['items', 'items']],
    ['ERP', ['orders']],
  ])('one without a proper name or anything that it may do is refused: %j, %j', async (name, scopes) => {
    const site = await deskSite();
    expect((await make(site, name, scopes)).status).toBe(400);
    expect(await keys(site)).toEqual([]);
  });

  it('no two that may be used have one name; a revoked one’s is free again', async () => {
    const site = await deskSite();
    await make(site, 'ERP');
    expect((await make(site, 'ERP')).status).toBe(409);
    await revoke(site, 'ERP');
    expect((await make(site, 'ERP')).status).toBe(200);
    expect((await keys(site)).map(({ revoked }) => revoked === null)).toEqual([true, false]);
  });

  it('one that is revoked opens nothing from then on, and the first time stays', async () => {
    const site = await deskSite();
    const { body } = await make(site, 'ERP');
    expect(await checkApiKey(site.access, body.key)).toMatchObject({ is: 'client' });
    const at = site.clock.now;
    expect((await revoke(site, 'ERP')).status).toBe(200);
    expect(await checkApiKey(site.access, body.key)).toEqual({ is: 'refused', because: 'revoked' });
    site.clock.now += 1000;
    expect((await revoke(site, 'ERP')).status).toBe(200);
    expect((await keys(site))[0]?.revoked).toEqual({ at, by: 'u-1' });
  });

  it('one that there is not is told so', async () => {
    const site = await deskSite();
    const { status, body } = await site.tell<Refused>('/api-keys/none/revoke');
    expect([status, body.code]).toEqual([404, 'api-key-unknown']);
  });

  it('when one was used last shows, to the minute', async () => {
    const site = await deskSite();
    const { key } = (await make(site, 'ERP')).body;
    const first = site.clock.now;
    await checkApiKey(site.access, key);
    site.clock.now += 59_000;
    await checkApiKey(site.access, key);
    expect((await keys(site))[0]?.usedAt).toBe(first);
    site.clock.now += 1_000;
    await checkApiKey(site.access, key);
    expect((await keys(site))[0]?.usedAt).toBe(first + 60_000);
  });

  it('those that may be used come first, by name; then the revoked ones, the last one first', async () => {
    const site = await deskSite();
    for (const name of ['Zoo', 'One', 'Two', 'Ant']) await make(site, name);
    for (const name of ['One', 'Two']) {
      site.clock.now += 1;
      await revoke(site, name);
    }
    expect((await keys(site)).map(({ name }) => name)).toEqual(['Ant', 'Zoo', 'Two', 'One']);
  });

  it('what a program and a desk user did goes by their names, and is found by the key', async () => {
    const site = await deskSite();
    const { store } = site.access;
    await addDeskUser(site.access, {
      warehouse,
      name: 'Sue',
      role: 'administrator',
      password: 'a longer password',
    });
    const sue = (await store.deskUserByName('Sue'))?.userId ?? '';
    await make(site, 'ERP');
    const erp = await idOf(site, 'ERP');
    const item = {
      owner: 'main',
      name: 'Star',
      barcodes: [],
      policy: { kind: 'once' as const },
      picture: null,
      details: null,
    };
    for (const [actor, sku] of [
      [sue, 'S'],
      [erp, 'T'],
    ] as const) {
      await defineAll({ ledger: site.ledger, warehouse, actor }, { items: [{ ...item, sku }] });
    }
    const actors = async (about: string) =>
      (await site.ask<EventsPage>(`/events?about=${encodeURIComponent(about)}`)).body.rows.map(
        ({ actor }) => actor,
      );
    expect(await actors('item main/T')).toEqual([{ id: erp, name: 'ERP', is: 'api-key' }]);
    expect(await actors('item main/S')).toEqual([{ id: sue, name: 'Sue', is: 'person' }]);
    expect(await actors(`api-key ${erp}`)).toEqual([{ id: erp, name: 'ERP', is: 'api-key' }]);
  });
});
