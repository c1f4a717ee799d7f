import { describe, expect, it } from 'vitest';
import { dock } from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import { fold } from '../fold.ts';
import { TestLedger, withUnknown } from '../ledger.fixture.ts';
import { goods, items, location, station } from '../small-warehouse.fixture.ts';
import { atLocation, inUnit } from '../stock/place.ts';

const heart = goods(items.heart.sku);
const { owner, sku } = heart;
const pallet = inUnit('LPN-1');
const line = { orderId: 'shop:1', n: 1 };

const received = (number: string, quantity: number) =>
  fact('order.received', {
    owner,
    channel: 'shop',
    number,
    orderedAt: '2026-11-24T08:00:00Z',
    shipTo: '',
    lines: [
      { n: 1, sku, description: 'heart', quantity },
      { n: 2, sku: items.lantern.sku, description: 'lantern', quantity: 1 },
    ],
  });

const stated = (quantity: number) =>
  fact('backorders.stated', {
    backorders: [{ ...line, owner, sku, orderedAt: '2026-11-24T08:00:00Z', to: station, quantity }],
  });

const onto = (quantity: number) =>
  fact('goods.received', { noticeId: null, unit: 'LPN-1', n: null, goods: heart, quantity, remark: null });

const crossDock = (quantity: number) => ({ ...line, goods: heart, quantity, from: pallet, to: station });
const carried = (quantity: number) => fact('goods.cross-docked', crossDock(quantity));
const lastId = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';
const undone = (ledger: TestLedger, quantity: number, of = lastId(ledger)) =>
  fact('cross-dock.reversed', { ...crossDock(quantity), of });

/** Ten hearts on a pallet at the dock; an order waits for six, and is owed as many. */
function floor(ordered = 6, came = 10): TestLedger {
  const ledger = new TestLedger();
  for (const said of [
    fact('items.defined', { items: Object.values(items) }),
    fact('locations.defined', { locations: [location(dock, 'dock'), location(station, 'pack-station')] }),
    received('1', ordered),
    stated(ordered),
    onto(came),
  ]) {
    ledger.happen(said);
  }
  return ledger;
}

const lineOf = (ledger: TestLedger) => ledger.get('order-line', 'shop:1/1');
const orderOf = (ledger: TestLedger) => ledger.get('order', 'shop:1');
const stockOf = (ledger: TestLedger) => ledger.get('stock', `${owner}/${sku}`);
const owedOf = (ledger: TestLedger) => ledger.get('backorder', 'shop:1/1');
const codes = (ledger: TestLedger) => ledger.all('exception').map(({ code }) => code);

describe('a backorder', () => {
  it('is what the server last said; one that is nothing any more is gone', () => {
    const ledger = floor();
    ledger.happen(stated(4));
    expect(owedOf(ledger)).toMatchObject({ quantity: 4, to: station });
    ledger.happen(stated(0));
    expect(ledger.all('backorder')).toEqual([]);
  });
});

describe('goods that go from the dock to packing', () => {
  it('are picked for their order and promised to it, and owed no longer', () => {
    const ledger = floor();
    ledger.happen(carried(6));
    expect(ledger.balance(pallet, heart)).toBe(4);
    expect(ledger.balance(atLocation(station), heart)).toBe(6);
    expect(lineOf(ledger)).toMatchObject({ planned: 6, picked: 6, reserved: 6, short: 0 });
    expect(stockOf(ledger)).toMatchObject({ onHand: 10, reserved: 6 });
    expect(owedOf(ledger)).toMatchObject({ quantity: 0 });
    expect(codes(ledger)).toEqual([]);
  });

  it('leave an order open for planning until it has all of its pieces', () => {
    const ledger = floor();
    ledger.happen(carried(4));
    expect(orderOf(ledger)).toMatchObject({ state: 'open', unpicked: 2 });
    ledger.happen(carried(2));
    expect(orderOf(ledger)).toMatchObject({ state: 'open', unpicked: 1 });
    const lantern = goods(items.lantern.sku);
    ledger.happen(fact('goods.cross-docked', { ...crossDock(1), n: 2, goods: lantern }));
    expect(orderOf(ledger)).toMatchObject({ state: 'picked', unpicked: 0 });
  });

  it('take up what a bin lacked', () => {
    const ledger = floor();
    ledger.happen(
      fact('pick-lists.made', {
        lists: [
          {
            pickListId: 'L1',
            number: '1',
            station,
            orders: [{ orderId: 'shop:1', slot: 1 }],
            stops: [
              {
                n: 1,
                location: 'A-01-02-A-1',
                goods: heart,
                lines: [{ ...line, slot: 1, quantity: 6 }],
              },
            ],
          },
        ],
      }),
    );
    const short = {
      pickListId: 'L1',
      stop: 1,
      location: 'A-01-02-A-1',
      goods: heart,
      reason: 'empty' as const,
    };
    ledger.happen(fact('stop.shorted', { ...short, remaining: 0, lines: [{ ...line, missing: 6 }] }));
    expect(orderOf(ledger)).toMatchObject({ short: 1 });
    ledger.happen(carried(6));
    expect(lineOf(ledger)).toMatchObject({ planned: 6, picked: 6, reserved: 6, short: 0 });
    expect(orderOf(ledger)).toMatchObject({ short: 0, unpicked: 1, state: 'picking' });
  });

  it('that are more than the line can have are told: the rest goes back', () => {
    const ledger = floor();
    ledger.happen(carried(8));
    expect(lineOf(ledger)).toMatchObject({ picked: 6, reserved: 6 });
    expect(ledger.all('exception')).toMatchObject([
      { code: 'surplus', subject: `location ${station}`, facts: { quantity: 2, order: 'shop:1' } },
    ]);
    ledger.happen(undone(ledger, 8));
    expect(ledger.all('exception')).toMatchObject([{ code: 'surplus', state: 'settled' }]);
    expect(ledger.all('task')).toMatchObject([{ kind: 'return-to-bin', state: 'done' }]);
  });

  it('of another item than the line’s are nobody’s there', () => {
    const ledger = floor();
    const cup = goods(items.cup.sku);
    ledger.happen(fact('goods.cross-docked', { ...crossDock(2), goods: cup }));
    expect(lineOf(ledger)).toMatchObject({ picked: 0 });
    expect(ledger.balance(atLocation(station), cup)).toBe(2);
    expect(codes(ledger)).toContain('surplus');
  });

  it('that were promised to another order meanwhile lie there all the same, unpromised, and somebody looks', () => {
    const ledger = floor(6, 6);
    ledger.happen(received('2', 4));
    ledger.happen(
      fact('pick-lists.made', {
        lists: [
          {
            pickListId: 'L2',
            number: '2',
            station,
            orders: [{ orderId: 'shop:2', slot: 1 }],
            stops: [
              {
                n: 1,
                location: 'A-01-02-A-1',
                goods: heart,
                lines: [{ orderId: 'shop:2', n: 1, slot: 1, quantity: 4 }],
              },
            ],
          },
        ],
      }),
    );
    ledger.happen(carried(6));
    expect(lineOf(ledger)).toMatchObject({ picked: 6, reserved: 2 });
    expect(stockOf(ledger)).toMatchObject({ onHand: 6, reserved: 6 });
    expect(ledger.all('exception')).toMatchObject([{ code: 'promised-elsewhere', facts: { missing: 4 } }]);
  });
});

describe('undo of it', () => {
  it('restores everything but the promise', () => {
    const ledger = floor();
    const before = [lineOf(ledger), orderOf(ledger), owedOf(ledger)];
    ledger.happen(carried(6));
    ledger.happen(undone(ledger, 6));
    expect([{ ...lineOf(ledger), reserved: 0 }, orderOf(ledger), owedOf(ledger)]).toEqual(before);
    expect(ledger.balance(pallet, heart)).toBe(10);
  });

  it('twice, or of another number of pieces, takes nothing back (I5)', () => {
    const ledger = floor();
    ledger.happen(carried(6));
    const of = lastId(ledger);
    ledger.happen(undone(ledger, 5, of));
    expect(lineOf(ledger).picked).toBe(6);
    ledger.happen(undone(ledger, 6, of));
    ledger.happen(undone(ledger, 6, of));
    expect(codes(ledger)).toEqual(['nothing-to-reverse', 'nothing-to-reverse']);
    expect(ledger.balance(pallet, heart)).toBe(10);
  });

  it('of an order that had all of its pieces: planning takes it up again', () => {
    const ledger = floor();
    ledger.happen(fact('goods.cross-docked', { ...crossDock(1), n: 2, goods: goods(items.lantern.sku) }));
    ledger.happen(carried(6));
    expect(orderOf(ledger).state).toBe('picked');
    ledger.happen(undone(ledger, 6));
    expect(orderOf(ledger)).toMatchObject({ state: 'picking', unpicked: 1, short: 1 });
    expect(lineOf(ledger)).toMatchObject({ picked: 0, planned: 0, short: 6, reserved: 6 });
  });
});

it('a device, which sees no orders, shows the goods at packing and the debt paid', () => {
  const ledger = floor();
  const device = withUnknown(
    ledger,
    ({ kind }) => kind === 'order' || kind === 'order-line' || kind === 'stock',
  );
  const source = { kind: 'device', deviceId: 'H1', epoch: 'E1', seq: 1 } as const;
  const event = { ...carried(6), id: 'e', position: 0, actor: null, at: 0, source };
  const folded = fold(device, event as Parameters<typeof fold>[1]);
  expect(folded.exceptions).toEqual([]);
  expect(folded.changes.find(({ kind }) => kind === 'backorder')?.body).toMatchObject({ quantity: 0 });
});
