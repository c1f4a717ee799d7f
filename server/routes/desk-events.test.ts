import { describe, expect, it } from 'vitest';
import type { EventsPage } from '../../src/domain/desk/events.ts';
import type { ExceptionsPage, QuarantinedBytes, QuarantinePage } from '../../src/domain/desk/exceptions.ts';
import type { PlanReport } from '../../src/domain/desk/planning.ts';
import { warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed, withOrders } from './desk.fixture.ts';
import { eventsAbout } from './desk-event-search.ts';

const about = async (site: DeskSite, thing: string) =>
  (await site.ask<EventsPage>(`/events?about=${encodeURIComponent(thing)}`)).body;
const types = ({ rows }: EventsPage) => rows.map(({ type }) => type);

const goods = {
  owner: 'main',
  sku: 'S',
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
};

/** One piece of order 1 picked. Answers the list. */
async function picked(site: DeskSite): Promise<string> {
  await withOrders(site);
  const { body } = await site.tell<PlanReport>('/pick-lists', {});
  const pickListId = body.lists[0]?.id ?? '';
  await enrolled(site, 'd1', 'Handheld 1');
  await site.tell(`/pick-lists/${pickListId}/lease`, { device: 'd1' });
  const put = {
    orderId: 'web:1',
    n: 1,
    location: 'A-01-01-A-1',
    tote: 'T-1',
    goods,
    quantity: 2,
    proof: 'scan',
  };
  await pushed(site, 'd1', [
    { type: 'tote.mounted', payload: { pickListId, slot: 1, tote: 'T-1', proof: 'scan' } },
    { type: 'item.picked', payload: { pickListId, stop: 1, ...put } },
  ]);
  return pickListId;
}

describe('the events behind a number', () => {
  it('of an order line are its order, its plan and its picks, the newest first, with what moved', async () => {
    const site = await deskSite();
    await picked(site);
    const page = await about(site, 'order-line web:1/1');
    expect(types(page)).toEqual(['item.picked', 'pick-lists.made', 'order.received']);
    expect(page.rows[0]).toMatchObject({
      device: { id: 'd1', name: 'Handheld 1' },
      movements: [{ sku: 'S', quantity: 2, from: 'location:A-01-01-A-1', to: 'unit:T-1' }],
    });
    expect(page.next).toBeNull();
  });

  it('are found for a list, a tote, a location, an item, a device and an event', async () => {
    const site = await deskSite();
    const list = await picked(site);
    const picks = ['item.picked', 'tote.mounted'];
    expect(types(await about(site, `pick-list ${list}`))).toEqual([
      ...picks,
      'pick-list.leased',
      'pick-lists.made',
    ]);
    expect(types(await about(site, 'unit T-1'))).toEqual(picks);
    expect(types(await about(site, 'device d1'))).toEqual(picks);
    expect(types(await about(site, 'location A-01-01-A-1'))).toContain('stock.opened');
    const item = ['item.picked', 'pick-lists.made', 'order.received', 'order.received', 'stock.opened'];
    expect(types(await about(site, 'item main/S'))).toEqual(item);
    const one = (await about(site, 'unit T-1')).rows[0]?.id;
    expect(types(await about(site, `event ${one}`))).toEqual(['item.picked']);
    expect(types(await about(site, 'unit T-2'))).toEqual([]);
  });

  it('come in bounded stretches: each says where the next begins, and together they reach the first event', async () => {
    const site = await deskSite();
    await picked(site);
    const seen: number[] = [];
    let before: number | undefined;
    for (;;) {
      const { events, searchedTo } = await eventsAbout(site.ledger, warehouse, {
        about: undefined,
        before,
        limit: 2,
      });
      seen.push(...events.map(({ position }) => position));
      if (searchedTo <= 1) break;
      before = searchedTo;
    }
    const { position } = await site.ledger.head(warehouse);
    expect(seen).toEqual(Array.from({ length: position }, (_, index) => position - index));
  });

  it('refuses a thing that isn’t named as kind and key', async () => {
    const site = await deskSite();
    expect((await site.ask('/events?about=everything')).status).toBe(400);
  });
});

describe('what needs a decision', () => {
  it('P4 an exception is listed with the thing that it is about', async () => {
    const site = await deskSite('supervisor');
    await pushed(site, 'd9', [{ type: 'pick-list.started', payload: { pickListId: 'none' } }]);
    const { body } = await site.ask<ExceptionsPage>('/exceptions');
    expect(body.open).toBe(body.rows.length);
    const listed = { code: 'list-unknown', subject: 'pick-list none', state: 'open' };
    expect(body.rows).toContainEqual(expect.objectContaining(listed));
    expect((await site.ask<ExceptionsPage>('/exceptions?state=settled')).body.rows).toEqual([]);
  });

  it('P4 what can’t be understood is shown whole, and is admitted with one press or stays', async () => {
    const site = await deskSite('supervisor');
    const [id] = await pushed(site, 'd9', [{ type: 'item.weighed', payload: { grams: 5 } }]);
    const { body } = await site.ask<QuarantinePage>('/quarantine');
    expect(body).toMatchObject({
      total: 1,
      rows: [{ id, type: 'item.weighed', code: 'unknown-type', seq: 1 }],
    });
    expect(body.rows[0]?.size).toBeGreaterThan(100);
    const opened = await site.ask<QuarantinedBytes>(`/quarantine/${id}`);
    expect(JSON.parse(opened.body.bytes)).toMatchObject({ payload: { grams: 5 } });
    const admitted = await site.tell<{ admitted: number }>(`/quarantine/${id}/admit`);
    expect(admitted).toEqual({ status: 200, body: { admitted: 0 } });
    expect((await site.ask<QuarantinePage>('/quarantine')).body.total).toBe(1);
    expect((await site.tell('/quarantine/none/admit')).status).toBe(404);
    expect((await site.ask('/quarantine/none')).status).toBe(404);
  });

  it('quarantine comes a page at a time, each event once, without what is in it', async () => {
    const site = await deskSite('supervisor');
    const weighed = (grams: number) => ({ type: 'item.weighed', payload: { grams, note: 'x'.repeat(5000) } });
    const ids = [
      ...(await pushed(site, 'd2', [weighed(1), weighed(2)])),
      ...(await pushed(site, 'd1', [weighed(3), weighed(4), weighed(5)])),
    ];
    const pageFrom = async (after: string | null): Promise<readonly string[]> => {
      const query = after === null ? '' : `&after=${encodeURIComponent(after)}`;
      const { body } = await site.ask<QuarantinePage>(`/quarantine?limit=2${query}`);
      expect(JSON.stringify(body).length).toBeLessThan(2000);
      const seen = body.rows.map(({ id }) => id);
      return body.next === null ? seen : [...seen, ...(await pageFrom(body.next))];
    };
    const seen = await pageFrom(null);
    expect(seen).toEqual([...ids.slice(2), ...ids.slice(0, 2)]);
  });
});

describe('the description of the desk’s API', () => {
  it('names every path', async () => {
    const site = await deskSite();
    const { status, body } = await site.ask<{ paths: Record<string, unknown> }>('/openapi.json');
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/floor',
        '/orders',
        '/orders/{id}',
        '/pick-lists/{id}/lease',
        '/imports',
        '/events',
      ]),
    );
  });
});
