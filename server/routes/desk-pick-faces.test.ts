import { describe, expect, it } from 'vitest';
import type { AssignFaceAnswer } from '../../src/domain/desk/pick-faces.ts';
import type { StockCard } from '../../src/domain/desk/stock-card.ts';
import type { Refusal } from '../../src/domain/sync/wire.ts';
import { goods, place, places, state, stocked, warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';

const [bin, other] = ['A-01-01-A-1', 'A-01-02-A-1'];
const face = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ location: bin, sku: 'S', minimum: 5, maximum: 20 },
  ...more,
});

async function site() {
  const made = await deskSite('supervisor');
  await state(
    made.ledger,
    places(place(bin), place(other), place('R-01-01-A-1', 'reserve')),
    stocked([
      [bin, goods('S'), 3],
      [bin, goods('S', { status: 'quarantined' }), 2],
      [bin, goods('T'), 9],
      ['R-01-01-A-1', goods('S'), 40],
    ]),
  );
  return made;
}
const facesOf = async ({ ask }: DeskSite, sku = 'S') =>
  (await ask<StockCard>(`/stock-card?item=main%2F${sku}`)).body.faces;
const position = async ({ ledger }: DeskSite) => (await ledger.head(warehouse)).position;

describe('a pick face', () => {
  it('is given to an item by a supervisor, and the stock card tells what lies there and what is missing', async () => {
    const desk = await site();
    expect(await desk.tell('/pick-faces', face())).toMatchObject({ status: 200, body: { is: 'assigned' } });
    expect(await facesOf(desk)).toEqual([{ location: bin, minimum: 5, maximum: 20, lies: 5, wanted: 17 }]);
  });

  it('has its bounds changed; said again they change nothing', async () => {
    const desk = await site();
    await desk.tell('/pick-faces', face());
    const changed = await desk.tell<AssignFaceAnswer>('/pick-faces', face({ minimum: 0, maximum: 9 }));
    expect(changed.body.is).toBe('changed');
    const before = await position(desk);
    const again = await desk.tell<AssignFaceAnswer>('/pick-faces', face({ minimum: 0, maximum: 9 }));
    expect(again.body.is).toBe('unchanged');
    expect(await position(desk)).toBe(before);
    expect(await facesOf(desk)).toMatchObject([{ minimum: 0, maximum: 9, wanted: 0 }]);
  });

  it('is taken away, and what lies there stays', async () => {
    const desk = await site();
    await desk.tell('/pick-faces', face());
    const taken = { location: bin, sku: 'S' };
    expect(await desk.tell('/pick-faces/remove', taken)).toMatchObject({ status: 200 });
    expect(await facesOf(desk)).toEqual([]);
    const balance = await desk.ask<StockCard>('/stock-card?item=main%2FS');
    expect(balance.body.figures.onHand).toBe(45);
    expect(await desk.tell('/pick-faces/remove', taken)).toMatchObject({
      status: 404,
      body: { code: 'no-such-face' },
    });
  });

  it.each([
    ['location-unknown', { location: 'Z-9' }, 'There is no location Z-9.'],
    ['not-a-pick-face', { location: 'R-01-01-A-1' }, 'R-01-01-A-1 is no pick face but a reserve.'],
    ['face-of-another', { location: other }, `${other} is the pick face of T.`],
    ['maximum-under-minimum', { minimum: 21 }, 'The maximum is under the minimum.'],
    ['item-unknown', { sku: 'U' }, 'There is no item U.'],
  ])('is refused as %s with what to do', async (code, more, sentence) => {
    const desk = await site();
    await desk.tell('/pick-faces', face({ location: other, sku: 'T' }));
    const before = await position(desk);
    const { status, body } = await desk.tell<Refusal>('/pick-faces', face(more));
    expect([status, body.code]).toEqual([409, code]);
    expect(body.message).toContain(sentence);
    expect(await position(desk)).toBe(before);
  });

  it('has a maximum of one piece at least', async () => {
    const desk = await site();
    expect((await desk.tell('/pick-faces', face({ minimum: 0, maximum: 0 }))).status).toBe(400);
  });

  it('comes in from a file, and the report says what became of each row', async () => {
    const desk = await site();
    const file = ['location,sku,minimum,maximum', `${bin},S,5,20`, `${other},U,5,20`].join('\n');
    const sent = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file };
    const lines = (await (await desk.request('/imports/pick-faces', sent)).text()).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      is: 'report',
      report: {
        ...{ rows: 2, facesAssigned: 1, facesChanged: 0, facesUnchanged: 0, rejectedRows: 1 },
        rejected: [{ row: 3, reason: 'item-unknown', about: other, detail: 'U' }],
      },
    });
  });
});
