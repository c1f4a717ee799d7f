import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import { bins, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { atLocation } from '../stock/place.ts';
import { addressFrom } from './document.ts';
import { audienceOf, type Bodies, type Kind, kinds, reachOf } from './kinds.ts';

const [bin, reserve] = bins;
const heart = goods(items.heart.sku);
const { owner, sku } = heart;

const inbound = [
  fact('notices.announced', {
    notices: [
      {
        noticeId: 'N1',
        kind: 'ship-notice',
        owner,
        number: '1',
        supplier: 'Star',
        expectedOn: null,
        loading: 'palletised',
        trusted: true,
        lines: [{ n: 1, sku, lot: null, quantity: 2 }],
        pallets: [],
      },
    ],
  }),
  fact('pallet.opened', { noticeId: 'N1', unit: 'LPN-1', at: reserve, takesOver: null }),
  fact('goods.received', {
    noticeId: 'N1',
    unit: 'LPN-1',
    n: 1,
    goods: { ...heart, serial: 'S-1' },
    quantity: 1,
    remark: null,
  }),
  fact('goods.damaged', {
    noticeId: 'N1',
    unit: 'LPN-1',
    n: 1,
    goods: { ...heart, serial: 'S-1' },
    quantity: 1,
    reason: 'wet',
    photos: [],
  }),
];

const inside = [
  fact('pick-faces.assigned', { faces: [{ location: bin, owner, sku, minimum: 1, maximum: 9 }] }),
  fact('replenishments.asked', {
    tasks: [{ taskId: 'R1', location: bin, goods: heart, from: atLocation(reserve), quantity: 2 }],
  }),
  fact('counts.asked', {
    counts: [{ countId: 'C1', location: bin, owner: null, sku: null, why: 'asked', of: null }],
  }),
  fact('backorders.stated', {
    backorders: [{ orderId: 'shop:1', n: 1, owner, sku, orderedAt: '', to: reserve, quantity: 2 }],
  }),
  fact('vendor-return.asked', {
    returnId: 'V1',
    number: 'RTV-00001',
    noticeId: 'N1',
    supplier: 'Star',
    dock: reserve,
    replacement: null,
    lines: [
      {
        taskId: 'V1-1',
        claim: '00000000-0000-4000-8000-000000000009',
        goods: heart,
        from: atLocation(bin),
        quantity: 1,
      },
    ],
  }),
  fact('licence-plates.issued', { first: 1, count: 1 }),
  fact('carry.reversed', {
    of: '00000000-0000-4000-8000-000000000001',
    goods: heart,
    quantity: 1,
    from: atLocation(reserve),
    to: atLocation(bin),
    task: null,
  }),
];

/** A floor on which every kind of document has come to be. */
function busyFloor() {
  const ledger = warehouse([{ sku, bin, slots: [4] }]);
  const source = { kind: 'device', deviceId: 'H1', epoch: 'E1', seq: 1 } as const;
  const put = { pickListId: 'L1', stop: 1, orderId: 'shop:1', n: 1, location: bin, tote: 'T-1' };
  for (const said of [
    fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' }),
    fact('item.picked', { ...put, goods: heart, quantity: 9, proof: 'scan' }),
    fact('barcode.learned', { owner: 'lumen', sku: '71053', code: 'LABEL-1', level: 'case', quantity: 6 }),
    ...inbound,
    ...inside,
  ]) {
    ledger.happen(said, { actor: 'ana', source });
  }
  return ledger;
}

describe('who gets a document', () => {
  it('L5 its key tells which devices may have it, and its body keeps to that', () => {
    const snapshot = [...busyFloor().snapshot()].map(([text, body]) => ({ ...addressFrom(text), body }));
    expect(new Set(snapshot.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
    const byReach = { 'every-device': /^floor$/, 'no-device': /^desk$/ };
    const leased: readonly Kind[] = ['pick-list', 'pick-stop'];
    for (const { kind, key, body } of snapshot) {
      const reach = reachOf(kind, key);
      const toSome = leased.includes(kind) ? /^(device:.+|desk)$/ : /^(floor|desk)$/;
      const audience = audienceOf(kind, body as Bodies[typeof kind]);
      expect(audience, kind).toMatch(reach === 'some-devices' ? toSome : byReach[reach]);
    }
  });
});
