import { describe, expect, it } from 'vitest';
import type { OrderDetail, OrdersPage } from '../../src/domain/desk/orders.ts';
import type { PlanReport } from '../../src/domain/desk/planning.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { order, place, places, state } from '../planning/ledger.fixture.ts';
import { deskSite, withOrders } from './desk.fixture.ts';

const of = (channel: string, number: string) =>
  fact('order.received', {
    owner: 'main',
    channel,
    number,
    orderedAt: '2026-01-01',
    shipTo: '',
    lines: [{ n: 1, sku: 'S', description: 'S', quantity: 1 }],
  });

const ids = ({ rows }: OrdersPage) => rows.map(({ id }) => id);

describe('GET /orders', () => {
  it('comes a page at a time, and the pages together are all of them', async () => {
    const site = await deskSite();
    await state(site.ledger, ...['11', '12', '13', '21', '22'].map((number) => of('web', number)));
    const found: string[] = [];
    let after = '';
    for (;;) {
      const { body } = await site.ask<OrdersPage>(`/orders?limit=2${after}`);
      expect(body.rows.length).toBeLessThanOrEqual(2);
      found.push(...ids(body));
      if (body.next === null) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    expect(found).toEqual(['web:11', 'web:12', 'web:13', 'web:21', 'web:22']);
  });

  it('filters by channel and by what the number begins with, the whole number too', async () => {
    const site = await deskSite();
    await state(
      site.ledger,
      of('web', '1'),
      of('web', '12'),
      of('web', '2'),
      of('csv', '1'),
      of('csv', '13'),
    );
    const find = async (query: string) => ids((await site.ask<OrdersPage>(`/orders?${query}`)).body);
    expect(await find('channel=web')).toEqual(['web:1', 'web:12', 'web:2']);
    expect(await find('number=1')).toEqual(['csv:1', 'csv:13', 'web:1', 'web:12']);
    expect(await find('channel=web&number=12')).toEqual(['web:12']);
    expect(await find('channel=web&number=1&limit=1&after=web:1')).toEqual(['web:12']);
    expect(await find('number=9')).toEqual([]);
  });

  it('tells channels apart whose names hold what parts a key, and opens their orders', async () => {
    const site = await deskSite();
    await state(site.ledger, of('a', 'b:1'), of('a:b', '1'), of('a~1b', '1'), of('a;', '1'), of('a%3A', '1'));
    const { body } = await site.ask<OrdersPage>('/orders');
    expect(body.channels.toSorted()).toEqual(['a', 'a%3A', 'a:b', 'a;', 'a~1b']);
    expect(body.rows).toHaveLength(5);
    for (const { id, channel, number } of body.rows) {
      const { body: found } = await site.ask<OrderDetail>(`/orders/${encodeURIComponent(id)}`);
      expect(found.order).toMatchObject({ id, channel, number });
      expect(
        ids((await site.ask<OrdersPage>(`/orders?channel=${encodeURIComponent(channel)}`)).body),
      ).toEqual([id]);
    }
  });

  it('pages through a filter on the number across channels without losing any', async () => {
    const site = await deskSite();
    await state(site.ledger, of('a', '1'), of('a', '12'), of('b', '1'), of('b', '2'), of('c', '1'));
    const first = (await site.ask<OrdersPage>('/orders?number=1&limit=2')).body;
    expect([ids(first), first.next]).toEqual([['a:1', 'a:12'], 'a:12']);
    const second = (await site.ask<OrdersPage>('/orders?number=1&limit=2&after=a:12')).body;
    expect([ids(second), second.next]).toEqual([['b:1', 'c:1'], null]);
  });

  it('names every channel once and counts by state, whatever the filter', async () => {
    const site = await deskSite();
    await state(site.ledger, of('b', '1'), of('a', '1'), of('a', '2'), of('web shop', '1'));
    const { body } = await site.ask<OrdersPage>('/orders?state=picked');
    expect(body.rows).toEqual([]);
    expect(body.channels).toEqual(['a', 'b', 'web shop']);
    expect(body.counts).toEqual({ open: 4, planned: 0, picking: 0, picked: 0 });
  });

  it('refuses a limit above 200 and a state that there is not, saying what to correct', async () => {
    const site = await deskSite();
    for (const query of ['limit=201', 'limit=0', 'state=lost']) {
      const { status, body } = await site.ask<{ message: string }>(`/orders?${query}`);
      expect(status).toBe(400);
      expect(body.message).toContain(query.split('=')[0]);
    }
  });
});

describe('GET /orders/:id', () => {
  it('shows the lines and the pick lists that the order is on', async () => {
    const site = await deskSite();
    await withOrders(site);
    const { body: report } = await site.tell<PlanReport>('/pick-lists', { ordersPerList: 1 });
    const { body } = await site.ask<OrderDetail>('/orders/web%3A1');
    expect(body.order.state).toBe('planned');
    expect(body.lines).toMatchObject([{ n: 1, sku: 'S', ordered: 2, planned: 2, reserved: 2 }]);
    expect(body.pickLists).toHaveLength(1);
    expect(report.lists.map(({ id }) => id)).toContain(body.pickLists[0]?.id);
  });

  it('shows what a line waits for that lies in no bin', async () => {
    const site = await deskSite();
    await state(site.ledger, places(place('PACK-01-01-A-1', 'pack-station')), order('9', [['NONE', 3]]));
    await site.tell<PlanReport>('/pick-lists', { ordersPerList: 1 });
    const { body } = await site.ask<OrderDetail>('/orders/web%3A9');
    expect(body.lines).toMatchObject([{ sku: 'NONE', ordered: 3, reserved: 0, owed: 3 }]);
  });

  it('says what to do where there is no such order', async () => {
    const site = await deskSite();
    const { status, body } = await site.ask<{ code: string; message: string }>('/orders/web%3Anone');
    expect([status, body.code]).toEqual([404, 'order-unknown']);
    expect(body.message).not.toBe('');
  });
});
