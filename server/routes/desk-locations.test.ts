import { describe, expect, it } from 'vitest';
import type { LocationsAnswer } from '../../src/domain/desk/locations.ts';
import { place, warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, withOrders } from './desk.fixture.ts';

const empty = place('A-01-02-A-1');

const known = (site: DeskSite, code: string) =>
  site.ledger.read(warehouse, async (reader) => (await reader.get('location', code)) !== null);

const define = (site: DeskSite) => site.tell<LocationsAnswer>('/locations', { locations: [empty] });
const remove = (site: DeskSite, ...codes: string[]) =>
  site.tell<LocationsAnswer & { code?: string }>('/locations/remove', { codes });

describe('locations on the desk', () => {
  it('are defined and removed; one that was never there is told', async () => {
    const site = await deskSite();
    expect((await define(site)).body).toEqual({ done: 1, unknown: [] });
    expect(await known(site, empty.code)).toBe(true);
    expect((await remove(site, empty.code, 'A-09-09-A-9')).body).toEqual({
      done: 1,
      unknown: ['A-09-09-A-9'],
    });
    expect(await known(site, empty.code)).toBe(false);
  });

  it('where goods lie are not removed, and none of the others are either', async () => {
    const site = await deskSite();
    await withOrders(site);
    await define(site);
    const { status, body } = await remove(site, empty.code, 'A-01-01-A-1');
    expect([status, body.code]).toEqual([409, 'location-in-use']);
    expect(await known(site, empty.code)).toBe(true);
  });

  it('are the administrator’s', async () => {
    const site = await deskSite('supervisor');
    expect((await define(site)).status).toBe(403);
    expect((await remove(site, empty.code)).status).toBe(403);
  });
});
