import { describe, expect, it } from 'vitest';
import type { InventoryPage } from '../../src/domain/desk/inventory.ts';
import type { PlanReport } from '../../src/domain/desk/planning.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { goods, place, places, state, stocked } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed, withOrders } from './desk.fixture.ts';

const item = (sku: string, name: string) => ({
  owner: 'main',
  sku,
  name,
  barcodes: [],
  policy: { kind: 'once' as const },
  picture: null,
  details: null,
});

const page = async (site: DeskSite, query = '') =>
  (await site.ask<InventoryPage>(`/inventory${query === '' ? '' : `?${query}`}`)).body;
const skus = ({ rows }: InventoryPage) => rows.map(({ sku }) => sku);

/** Six items: lamps in two lots and a case, bowls in quarantine, cups without a pick face, a chair that is sold out. */
async function stockroom() {
  const site = await deskSite('supervisor');
  const { ledger } = site;
  site.clock.now = 0;
  await state(
    ledger,
    places(place('A-01-01-A-1'), place('A-01-02-A-1'), place('B-01-01-A-1', 'reserve')),
    fact('items.defined', {
      items: [
        item('L-1', 'Desk lamp'),
        item('L-2', 'Floor lamp'),
        item('B-1', '=Bowl'),
        item('C-9', 'Chair'),
      ],
    }),
    stocked([
      ['A-01-01-A-1', goods('L-1', { lot: 'X1' }), 5],
      ['A-01-02-A-1', goods('L-1', { lot: 'X2' }), 7],
      ['B-01-01-A-1', goods('L-2', { level: 'case' }), 24],
      ['A-01-01-A-1', goods('B-1', { status: 'quarantined' }), 3],
      ['A-01-02-A-1', goods('B-1'), 4],
    ]),
    fact('pick-faces.assigned', {
      faces: [{ owner: 'main', sku: 'L-1', location: 'A-01-01-A-1', minimum: 20, maximum: 40 }],
    }),
  );
  return site;
}

describe('the inventory', () => {
  it('tells of each item what is there, what of it may be promised, and what wants a look', async () => {
    const { rows } = await page(await stockroom());
    expect(
      rows.map(({ sku, name, onHand, available, quarantined, flags }) => [
        sku,
        name,
        onHand,
        available,
        quarantined,
        flags,
      ]),
    ).toEqual([
      ['B-1', '=Bowl', 7, 4, 3, []],
      ['C-9', 'Chair', 0, 0, 0, []],
      ['L-1', 'Desk lamp', 12, 12, 0, ['low']],
      ['L-2', 'Floor lamp', 24, 24, 0, []],
    ]);
  });

  it('is filtered by words, place, lot, level, status and flag, all of it together', async () => {
    const site = await stockroom();
    expect(skus(await page(site, 'text=LAMP'))).toEqual(['L-1', 'L-2']);
    expect(skus(await page(site, 'text=lamp+l-2'))).toEqual(['L-2']);
    expect(skus(await page(site, 'location=A-01-01'))).toEqual(['B-1', 'L-1']);
    expect(skus(await page(site, 'lot=X2'))).toEqual(['L-1']);
    expect(skus(await page(site, 'level=case'))).toEqual(['L-2']);
    expect(skus(await page(site, 'status=quarantined&text=lamp'))).toEqual([]);
    expect(skus(await page(site, 'flag=low'))).toEqual(['L-1']);
    expect((await site.ask('/inventory?flag=lost')).status).toBe(400);
  });

  it('says what of an item lies as the filter says', async () => {
    const site = await stockroom();
    const here = async (query: string) => (await page(site, query)).rows.map((row) => row.here);
    expect(await here('location=A-01-02')).toEqual([4, 7]);
    expect(await here('status=quarantined')).toEqual([3]);
    expect(await here('text=bowl')).toEqual([null]);
  });

  it('counts at a location what stands there in a unit', async () => {
    const site = await stockroom();
    await state(
      site.ledger,
      fact('goods.carried', {
        goods: goods('L-2', { level: 'case' }),
        quantity: 12,
        from: 'location:B-01-01-A-1',
        to: 'unit:P-1',
        reason: 'move',
        suggested: null,
        task: null,
      }),
      fact('unit.moved', { unit: 'P-1', to: 'A-01-01-A-1', after: null, settles: [] }),
    );
    const { rows } = await page(site, 'location=A-01-01&level=case');
    expect(rows).toMatchObject([{ sku: 'L-2', onHand: 24, here: 12 }]);
  });

  it('of an order, a channel and a notice tells the items that they want, and what is promised to them', async () => {
    const site = await deskSite('supervisor');
    await withOrders(site);
    await state(
      site.ledger,
      fact('notices.announced', {
        notices: [
          {
            noticeId: 'N-1',
            kind: 'ship-notice',
            owner: 'main',
            number: '1',
            supplier: 'Mill',
            expectedOn: null,
            loading: 'palletised',
            trusted: false,
            lines: [{ n: 1, sku: 'T', lot: null, quantity: 40 }],
            pallets: [],
          },
        ],
      }),
    );
    await site.tell<PlanReport>('/pick-lists', {});
    expect((await page(site, 'order=web%3A2')).rows).toMatchObject([
      { sku: 'S', onHand: 9, reserved: 5, available: 4, promised: 3 },
    ]);
    const ofChannel = await page(site, 'channel=web');
    expect(ofChannel.rows).toMatchObject([{ sku: 'S', promised: 5 }]);
    expect(ofChannel.channels).toEqual(['web']);
    expect((await page(site, 'notice=N-1')).rows).toMatchObject([{ sku: 'T', incoming: 40, promised: null }]);
    expect(skus(await page(site, 'notice=N-1&order=web%3A2'))).toEqual([]);
    expect(skus(await page(site, 'order=web%3A77'))).toEqual([]);
  });

  it('comes a page at a time, each item once', async () => {
    const site = await stockroom();
    const first = await page(site, 'limit=3');
    expect(skus(first)).toEqual(['B-1', 'C-9', 'L-1']);
    const second = await page(site, `limit=3&after=${encodeURIComponent(first.next ?? '')}`);
    expect(skus(second)).toEqual(['L-2']);
    expect(second.next).toBeNull();
  });

  it('shows as dead what lies there and has not moved for 90 days', async () => {
    const site = await stockroom();
    site.clock.now = 89 * 86_400_000;
    expect(skus(await page(site, 'flag=dead'))).toEqual([]);
    site.clock.now = 90 * 86_400_000;
    expect(skus(await page(site, 'flag=dead'))).toEqual(['B-1', 'L-1', 'L-2']);
  });

  it('is exported whole as CSV, and a spreadsheet runs nothing in it', async () => {
    const site = await stockroom();
    const many = Array.from({ length: 700 }, (_, n) => item(`M-${n}`, 'Mug'));
    await state(site.ledger, fact('items.defined', { items: many.slice(0, 500) }));
    await state(site.ledger, fact('items.defined', { items: many.slice(500) }));
    const response = await site.request('/inventory.csv');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="inventory-.*\.csv"$/);
    const lines = (await response.text()).split('\r\n');
    expect(lines).toHaveLength(1 + 704 + 1);
    expect(lines.slice(0, 4)).toEqual([
      'owner,sku,name,on_hand,reserved,available,quarantined,incoming,here,promised,flags',
      "main,B-1,'=Bowl,7,0,4,3,0,,,",
      'main,C-9,Chair,0,0,0,0,0,,,',
      'main,L-1,Desk lamp,12,0,12,0,0,,,low',
    ]);
    const low = await (await site.request('/inventory.csv?flag=low')).text();
    expect(low.split('\r\n')).toHaveLength(3);
  });
});

describe('a tote on a cart', () => {
  it('is at no location, and what it holds is found by its order alone', async () => {
    const site = await deskSite('supervisor');
    await withOrders(site);
    const { body } = await site.tell<PlanReport>('/pick-lists', {});
    const pickListId = body.lists[0]?.id ?? '';
    await enrolled(site, 'd1', 'Handheld 1');
    const put = { orderId: 'web:1', n: 1, location: 'A-01-01-A-1', tote: 'T-1', goods: goods('S') };
    await pushed(site, 'd1', [
      { type: 'tote.mounted', payload: { pickListId, slot: 1, tote: 'T-1', proof: 'scan' } },
      { type: 'item.picked', payload: { pickListId, stop: 1, ...put, quantity: 2, proof: 'scan' } },
    ]);
    expect((await page(site, 'location=A-01')).rows).toMatchObject([{ sku: 'S', onHand: 9, here: 7 }]);
    expect((await page(site, 'order=web%3A1')).rows).toMatchObject([{ sku: 'S', promised: 2 }]);
  });
});
