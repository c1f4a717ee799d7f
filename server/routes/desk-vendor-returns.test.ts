import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeDetail } from '../../src/domain/desk/notices.ts';
import type {
  AskedReturnAnswer,
  VendorReturnRow,
  VendorReturnsPage,
} from '../../src/domain/desk/vendor-returns.ts';
import { atLocation, inUnit } from '../../src/domain/stock/place.ts';
import { goods, place, places, state } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, pushed } from './desk.fixture.ts';

const unit = '395200000000000012';
const dock = 'DOCK-00-01-A-1';
const id = 'Lumen Works:7';
const path = `/notices/${encodeURIComponent(id)}`;
const held = goods('S', { status: 'quarantined' });

const damage = (quantity: number, reason: string) => ({
  type: 'goods.damaged',
  payload: { noticeId: id, unit, n: 1, goods: goods('S'), quantity, reason, photos: [] },
});

let here: DeskSite;
beforeEach(async () => {
  here = await deskSite('supervisor');
  await state(here.ledger, places(place(dock, 'dock'), place('A-01-01-A-1')));
  await here.tell('/notices', {
    notices: [
      {
        supplier: 'Lumen Works',
        number: '7',
        loading: 'palletised',
        trusted: true,
        lines: [{ n: 1, sku: 'S', quantity: 10, description: 'Star' }],
        pallets: [{ code: unit, contents: [{ n: 1, sku: 'S', lot: null, expiry: null, quantity: 10 }] }],
      },
    ],
  });
  await pushed(here, 'd-1', [
    { type: 'receipt.started', payload: { noticeId: id, dock } },
    {
      type: 'pallet.confirmed',
      payload: { noticeId: id, unit, at: dock, lines: [{ n: 1, goods: goods('S'), quantity: 10 }] },
    },
    damage(2, 'wet'),
    damage(1, 'torn'),
  ]);
});

const notice = async () => (await here.ask<NoticeDetail>(path)).body;
const claims = async () => (await notice()).claims.map((claim) => claim.id);
const returns = async (query = '') => (await here.ask<VendorReturnsPage>(`/vendor-returns${query}`)).body;
const ask = async (more: object = {}) =>
  here.tell<AskedReturnAnswer & { code?: string; message?: string }>(`${path}/returns`, {
    claims: await claims(),
    dock,
    replacement: true,
    ...more,
  });

/** A handheld brings it all to the dock. */
const brought = ({ lines }: VendorReturnRow) =>
  pushed(
    here,
    'd-2',
    lines.map(({ taskId, quantity }) => ({
      type: 'goods.carried',
      payload: {
        goods: held,
        quantity,
        from: inUnit(unit),
        to: atLocation(dock),
        reason: 'vendor-return',
        suggested: dock,
        task: taskId,
      },
    })),
  );

describe('a return to the vendor', () => {
  it('is asked for from claims: tasks on the floor, and the replacement is expected under its number', async () => {
    const { status, body } = await ask();
    expect([status, body]).toMatchObject([200, { number: 'RTV-00001', pieces: 3 }]);
    const { rows, counts, docks } = await returns();
    expect(counts).toEqual({ open: 1, shipped: 0, withdrawn: 0 });
    expect(docks).toEqual([dock]);
    expect(rows).toMatchObject([
      { number: 'RTV-00001', supplier: 'Lumen Works', dock, state: 'open', quantity: 3, carried: 0 },
    ]);
    const replacement = encodeURIComponent(rows[0]?.replacement ?? '');
    const { body: again } = await here.ask<NoticeDetail>(`/notices/${replacement}`);
    expect(again).toMatchObject({
      notice: { number: 'RTV-00001', supplier: 'Lumen Works', standing: { is: 'due' } },
      lines: [{ sku: 'S', expected: 3 }],
    });
    expect((await notice()).claims.map(({ returned }) => returned).toSorted()).toEqual([1, 2]);
  });

  it('leaves with the driver once it stands at the dock, and the goods are out of the house', async () => {
    await ask({ replacement: false });
    const [row] = (await returns()).rows;
    if (row === undefined) throw new Error('no return');
    const ship = () => here.tell<{ code?: string }>(`/vendor-returns/${row.returnId}/ship`, {});
    expect(await ship()).toMatchObject({ status: 409, body: { code: 'return-nothing-there' } });
    await brought(row);
    expect((await ship()).status).toBe(200);
    expect(await ship()).toMatchObject({ status: 409, body: { code: 'return-over' } });
    const stock = await here.ledger.read('wh-1', (reader) => reader.get('stock', 'main/S'));
    expect(stock).toMatchObject({ onHand: 7, quarantined: 0 });
    expect((await returns('?state=shipped')).rows).toMatchObject([{ shipped: 3, replacement: null }]);
  });

  it('of what is in another return already is refused, until that is withdrawn', async () => {
    await ask();
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'return-nothing' } });
    const [row] = (await returns()).rows;
    expect((await here.tell(`/vendor-returns/${row?.returnId}/withdraw`, {})).status).toBe(200);
    expect((await ask()).body).toMatchObject({ number: 'RTV-00002', pieces: 3 });
  });

  it.each([
    ['a place that is no dock', { dock: 'A-01-01-A-1' }, 409, 'return-no-dock'],
    [
      'a damage of another notice',
      { claims: ['00000000-0000-4000-8000-000000000000'] },
      404,
      'return-unknown-claim',
    ],
  ])('refuses %s with a message, and asks for nothing', async (_, wrong, status, code) => {
    const answer = await ask(wrong);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/\.$/);
    expect((await returns()).rows).toEqual([]);
  });

  it('that nobody has heard of can’t be handed over', async () => {
    expect((await here.tell('/vendor-returns/V9/ship', {})).status).toBe(404);
  });
});
