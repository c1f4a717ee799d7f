import { describe, expect, it } from 'vitest';
import type { PlanReport } from '../../src/domain/desk/planning.ts';
import type { CardHistory, CardMovement, StockCard } from '../../src/domain/desk/stock-card.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { goods, place, places, state, stocked } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed, withOrders } from './desk.fixture.ts';

const card = (site: DeskSite, item: string) =>
  site.ask<StockCard>(`/stock-card?item=${encodeURIComponent(item)}`);

async function history(site: DeskSite, item: string): Promise<readonly CardMovement[]> {
  const rows: CardMovement[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const { body } = await site.ask<CardHistory>(
      `/stock-card/history?item=${encodeURIComponent(item)}${query}`,
    );
    rows.push(...body.rows);
    after = body.next;
  }
  return rows;
}

describe('a stock card', () => {
  it('tells what the item is, where it lies, and which bin it is picked from', async () => {
    const site = await deskSite('supervisor');
    site.clock.now = 0;
    const name = 'Lamp';
    const defined = { owner: 'main', sku: 'a/b', name, barcodes: [], picture: null, details: null };
    await state(
      site.ledger,
      places(place('A-01-01-A-1')),
      fact('items.defined', { items: [{ ...defined, policy: { kind: 'once' } }] }),
      stocked([['A-01-01-A-1', goods('a/b', { lot: 'L1', expiry: '2027-01-01' }), 5]]),
      fact('pick-faces.assigned', {
        faces: [{ owner: 'main', sku: 'a/b', location: 'A-01-01-A-1', minimum: 2, maximum: 9 }],
      }),
    );
    const { body } = await card(site, 'main/a/b');
    expect(body).toMatchObject({
      figures: { sku: 'a/b', owner: 'main', onHand: 5, available: 5, flags: [] },
      definition: { name },
      places: [{ location: 'A-01-01-A-1', unit: null, lot: 'L1', expiry: '2027-01-01', quantity: 5 }],
      more: false,
      faces: [{ location: 'A-01-01-A-1', minimum: 2, maximum: 9 }],
    });
  });

  it('of an item that nobody defined tells what lies there all the same; of one unknown says so', async () => {
    const site = await deskSite('supervisor');
    await state(site.ledger, stocked([['A-01-01-A-1', goods('S'), 9]]));
    expect((await card(site, 'main/S')).body).toMatchObject({ figures: { onHand: 9 }, definition: null });
    expect(await card(site, 'main/T')).toMatchObject({ status: 404, body: { code: 'item-unknown' } });
  });
});

describe('the history of an item', () => {
  it('is each of its movements, the newest first, with what was on hand after it', async () => {
    const site = await deskSite('supervisor');
    await withOrders(site);
    const { body } = await site.tell<PlanReport>('/pick-lists', {});
    const pickListId = body.lists[0]?.id ?? '';
    await enrolled(site, 'd1', 'Handheld 1');
    const put = { orderId: 'web:1', n: 1, location: 'A-01-01-A-1', tote: 'T-1', goods: goods('S') };
    await pushed(site, 'd1', [
      { type: 'item.picked', payload: { pickListId, stop: 1, ...put, quantity: 2, proof: 'scan' } },
    ]);
    await state(site.ledger, stocked([['A-01-02-A-1', goods('S', { lot: 'L1' }), 4]]));
    const rows = await history(site, 'main/S');
    expect(rows.map(({ type, from, to, quantity, onHand }) => [type, from, to, quantity, onHand])).toEqual([
      ['stock.opened', 'found', 'location:A-01-02-A-1', 4, 13],
      ['item.picked', 'location:A-01-01-A-1', 'unit:T-1', 2, 9],
      ['stock.opened', 'found', 'location:A-01-01-A-1', 9, 9],
    ]);
    expect(rows[1]).toMatchObject({ device: { name: 'Handheld 1' }, at: 1, lot: null });
    expect(rows[0]).toMatchObject({ device: null, at: null, lot: 'L1' });
  });

  it('counts back to nothing over many pages, while the ledger goes on', async () => {
    const site = await deskSite('supervisor');
    for (let n = 1; n <= 120; n += 1) {
      await state(
        site.ledger,
        stocked([
          ['A-01-01-A-1', goods('S'), n],
          ['A-01-01-A-1', goods('T'), 1],
        ]),
      );
    }
    const first = await site.ask<CardHistory>('/stock-card/history?item=main%2FS');
    await state(site.ledger, stocked([['A-01-01-A-1', goods('S'), 1000]]));
    expect(first.body.rows).toHaveLength(50);
    expect(first.body.rows[0]?.onHand).toBe((120 * 121) / 2);
    const second = await site.ask<CardHistory>(
      `/stock-card/history?item=main%2FS&after=${encodeURIComponent(first.body.next ?? '')}`,
    );
    expect(second.body.rows[0]).toMatchObject({ quantity: 70, onHand: (70 * 71) / 2 });
    const oldest = (await history(site, 'main/S')).at(-1);
    expect(oldest).toMatchObject({ quantity: 1, onHand: 1 });
  });

  it('refuses a page that it never gave', async () => {
    const site = await deskSite('supervisor');
    expect((await site.ask('/stock-card/history?item=main%2FS&after=yesterday')).status).toBe(400);
  });
});
