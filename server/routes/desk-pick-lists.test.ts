import { describe, expect, it } from 'vitest';
import type { Floor } from '../../src/domain/desk/floor.ts';
import type { PickListDetail, PickListRow, PickListsPage } from '../../src/domain/desk/pick-lists.ts';
import type { PlanReport } from '../../src/domain/desk/planning.ts';
import { warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed, withOrders } from './desk.fixture.ts';

const madeList = async (site: DeskSite): Promise<string> => {
  await withOrders(site);
  const { body } = await site.tell<PlanReport>('/pick-lists', {});
  return body.lists[0]?.id ?? '';
};

const lease = (site: DeskSite, id: string, device: string | null) =>
  site.tell<PickListRow & { code?: string }>(`/pick-lists/${id}/lease`, { device });

describe('making pick lists', () => {
  it('reports what was planned and which lines wait for stock, and why', async () => {
    const site = await deskSite('supervisor');
    await withOrders(site);
    const { status, body } = await site.tell<PlanReport>('/pick-lists', { ordersPerList: 8 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ orders: 2, lines: 2, pieces: 5, waitingTotal: 1 });
    expect(body.lists).toHaveLength(1);
    expect(body.waiting).toEqual([
      { orderId: 'web:3', n: 1, sku: 'T', description: 'T', lacking: 1, reason: 'promise' },
    ]);
  });

  it('takes 1 to 8 orders on a cart and no other number', async () => {
    const site = await deskSite();
    expect((await site.tell('/pick-lists', { ordersPerList: 9 })).status).toBe(400);
    expect((await site.tell('/pick-lists', { ordersPerList: 0 })).status).toBe(400);
  });
});

describe('a pick list on the desk', () => {
  it('shows the cart and every stop with what is put and what is asked', async () => {
    const site = await deskSite();
    const id = await madeList(site);
    const { body } = await site.ask<PickListDetail>(`/pick-lists/${id}`);
    expect(body.list).toMatchObject({ id, state: 'ready', device: null, closedStops: 0, orders: 2 });
    expect(body.cart.map(({ orderId }) => orderId).toSorted()).toEqual(['web:1', 'web:2']);
    expect(body.stops.flatMap(({ lines }) => lines.map(({ quantity, put }) => [quantity, put]))).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  it('is listed by state with the names of its device', async () => {
    const site = await deskSite();
    const id = await madeList(site);
    await enrolled(site, 'd1', 'Handheld 1');
    await lease(site, id, 'd1');
    await pushed(site, 'd1', [{ type: 'pick-list.started', payload: { pickListId: id } }]);
    const { body } = await site.ask<PickListsPage>('/pick-lists?state=picking');
    expect(body.rows.map(({ device }) => device)).toEqual([{ id: 'd1', name: 'Handheld 1' }]);
    expect(body.counts).toEqual({ ready: 0, picking: 1, paused: 0, done: 0 });
    expect((await site.ask<PickListsPage>('/pick-lists?state=ready')).body.rows).toEqual([]);
    const floor = await site.ask<Floor>('/floor');
    expect(floor.body.walking.map((row) => row.id)).toEqual([id]);
    expect(floor.body.devices).toMatchObject([{ deviceId: 'd1', leases: 1, quarantined: 0 }]);
  });
});

describe('the lease of a pick list', () => {
  it('C2 is taken away, and given to another device', async () => {
    const site = await deskSite('supervisor');
    const id = await madeList(site);
    await enrolled(site, 'd1', 'Handheld 1');
    await enrolled(site, 'd2', 'Handheld 2');
    expect((await lease(site, id, 'd1')).body.device).toEqual({ id: 'd1', name: 'Handheld 1' });
    expect((await lease(site, id, 'd2')).body.device).toEqual({ id: 'd2', name: 'Handheld 2' });
    expect((await lease(site, id, null)).body.device).toBeNull();
    const list = await site.ledger.read(warehouse, (reader) => reader.get('pick-list', id));
    expect(list?.lease).toBeNull();
  });

  it('twice equals once: giving it to the device that has it writes nothing', async () => {
    const site = await deskSite();
    const id = await madeList(site);
    await enrolled(site, 'd1', 'Handheld 1');
    await lease(site, id, 'd1');
    const before = await site.ledger.head(warehouse);
    expect((await lease(site, id, 'd1')).status).toBe(200);
    expect((await site.ledger.head(warehouse)).position).toBe(before.position);
  });

  it('C1 goes only to a device that is enrolled and not revoked', async () => {
    const site = await deskSite();
    const id = await madeList(site);
    expect((await lease(site, id, 'nobody')).body.code).toBe('device-not-active');
    await enrolled(site, 'd1', 'Handheld 1');
    await site.tell('/devices/d1/revoke');
    expect((await lease(site, id, 'd1')).status).toBe(409);
    expect((await lease(site, 'none', null)).status).toBe(404);
  });
});
