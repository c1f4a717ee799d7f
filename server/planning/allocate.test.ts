import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/domain/catalogue/model.ts';
import type { Order, OrderLine } from '../../src/domain/orders/model.ts';
import type { Balance } from '../../src/domain/stock/model.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import { allocate, type OpenOrder } from './allocate.ts';
import { FreeStock } from './free-stock.ts';
import { goods, type PlaceType, place } from './ledger.fixture.ts';

const balance = (location: string, quantity: number, more: Partial<Balance> = {}): Balance => ({
  ...goods('S'),
  place: atLocation(location),
  quantity,
  allocated: 0,
  last: [],
  ...more,
});
const location = (
  code: string,
  type: PlaceType = 'pick-face',
  blockedBy: string | null = null,
): Location => ({
  ...place(code, type),
  blockedBy,
});

const wants = (id: string, quantity: number, more: Partial<OrderLine> = {}): OpenOrder => ({
  order: { id, orderedAt: '' } as Order,
  lines: [
    {
      orderId: id,
      n: 1,
      owner: 'main',
      sku: 'S',
      description: '',
      ordered: quantity,
      reserved: 0,
      planned: 0,
      picked: 0,
      packed: 0,
      shipped: 0,
      short: 0,
      ...more,
    },
  ],
});

interface Site {
  readonly balances: readonly Balance[];
  readonly places?: readonly Location[];
  readonly reserved?: number;
  readonly quarantined?: number;
  readonly today?: string;
}

function given({ balances, places, reserved = 0, quarantined = 0, today }: Site): FreeStock {
  const codes = balances.map((each) => each.place.replace('location:', ''));
  const all = places ?? codes.map((code) => location(code));
  const onHand = balances.reduce((sum, each) => sum + each.quantity, 0);
  return new FreeStock({
    balances,
    stocks: [{ owner: 'main', sku: 'S', onHand, quarantined, reserved, incoming: 0 }],
    locations: new Map(all.map((each) => [each.code, each])),
    expiredBefore: today ?? null,
  });
}

const taken = (orders: readonly OpenOrder[], stock: FreeStock) =>
  allocate(orders, stock, 100).allocated.flatMap(({ orderId, takes }) =>
    takes.map((take) => `${orderId} ${take.quantity} ${take.location}`),
  );

describe('bins', () => {
  it('gives what expires first before what expires later, and that before what never does', () => {
    const stock = given({
      balances: [
        balance('A-01-01-A-1', 9),
        balance('A-01-02-A-1', 4, { lot: 'L2', expiry: '2027-02-01' }),
        balance('A-01-03-A-1', 3, { lot: 'L1', expiry: '2027-01-01' }),
      ],
    });
    expect(taken([wants('o', 8)], stock)).toEqual(['o 3 A-01-03-A-1', 'o 4 A-01-02-A-1', 'o 1 A-01-01-A-1']);
  });

  it('uses the fewest bins, and of those that suffice the smallest', () => {
    const bins = [balance('A-01-01-A-1', 5), balance('A-01-02-A-1', 30), balance('A-01-03-A-1', 12)];
    expect(taken([wants('o', 10)], given({ balances: bins }))).toEqual(['o 10 A-01-03-A-1']);
    expect(taken([wants('o', 33)], given({ balances: bins }))).toEqual([
      'o 30 A-01-02-A-1',
      'o 3 A-01-01-A-1',
    ]);
    const alike = [balance('A-01-01-A-1', 5), balance('A-01-02-A-1', 5)];
    expect(taken([wants('o', 8)], given({ balances: alike }))).toEqual([
      'o 5 A-01-01-A-1',
      'o 3 A-01-02-A-1',
    ]);
  });

  it('prefers a pick face to a reserve that holds as much', () => {
    const stock = given({
      balances: [balance('A-01-01-D-1', 9), balance('A-01-02-A-1', 9)],
      places: [location('A-01-01-D-1', 'reserve'), location('A-01-02-A-1')],
    });
    expect(taken([wants('o', 2)], stock)).toEqual(['o 2 A-01-02-A-1']);
  });

  it('leaves alone what is blocked, elsewhere, quarantined, a case, expired or allocated', () => {
    const stock = given({
      balances: [
        balance('A-01-01-A-1', 9),
        balance('Q-01-01-A-1', 9),
        balance('A-01-02-A-1', 9, { status: 'quarantined' }),
        balance('A-01-03-A-1', 9, { level: 'case' }),
        balance('A-01-04-A-1', 9, { lot: 'L', expiry: '2026-12-31' }),
        balance('A-01-05-A-1', 9, { allocated: 8 }),
        balance('A-01-06-A-1', 9),
      ],
      places: [
        location('A-01-01-A-1', 'pick-face', 'event'),
        location('Q-01-01-A-1', 'quarantine'),
        ...['A-01-02-A-1', 'A-01-03-A-1', 'A-01-04-A-1', 'A-01-05-A-1'].map((code) => location(code)),
      ],
      today: '2027-01-01',
    });
    expect(taken([wants('a', 1)], stock)).toEqual(['a 1 A-01-05-A-1']);
    expect(allocate([wants('b', 1)], stock, 9).waiting).toEqual([
      {
        orderId: 'b',
        orderedAt: '',
        lacks: [{ n: 1, owner: 'main', sku: 'S', description: '', missing: 1, lacks: 'bin', unbinned: 1 }],
      },
    ]);
  });
});

describe('promises', () => {
  it('never promises beyond on hand less quarantined less reserved', () => {
    const stock = given({ balances: [balance('A-01-01-A-1', 10)], reserved: 4, quarantined: 3 });
    const { allocated, waiting } = allocate([wants('a', 2), wants('b', 2), wants('c', 1)], stock, 9);
    expect(allocated.map(({ orderId }) => orderId)).toEqual(['a', 'c']);
    expect(waiting).toEqual([
      {
        orderId: 'b',
        orderedAt: '',
        lacks: [
          { n: 1, owner: 'main', sku: 'S', description: '', missing: 1, lacks: 'promise', unbinned: 0 },
        ],
      },
    ]);
  });

  it('gives everything back where one line of the order can’t be had', () => {
    const [first] = wants('a', 5).lines;
    const [second] = wants('a', 1, { n: 2, sku: 'none' }).lines;
    if (first === undefined || second === undefined) throw new Error('an order has lines');
    const stock = given({ balances: [balance('A-01-01-A-1', 5)] });
    const both: OpenOrder = { order: { id: 'a' } as Order, lines: [first, second] };
    expect(taken([both, wants('b', 5)], stock)).toEqual(['b 5 A-01-01-A-1']);
  });

  it('plans what came short again without a second promise', () => {
    const stock = given({ balances: [balance('A-01-01-A-1', 10)], reserved: 10 });
    const remainder = wants('a', 6, { planned: 4, picked: 4, reserved: 6, short: 2 });
    expect(taken([remainder], stock)).toEqual(['a 2 A-01-01-A-1']);
  });

  it('keeps what lies in no bin for the oldest order that waits for it', () => {
    const bins = [balance('A-01-01-A-1', 4), balance('D-01-01-A-1', 6)];
    const places = [location('A-01-01-A-1'), location('D-01-01-A-1', 'dock')];
    const { allocated, waiting } = allocate(
      [wants('old', 9), wants('young', 4), wants('last', 1)],
      given({ balances: bins, places }),
      9,
    );
    expect(waiting).toMatchObject([
      { orderId: 'old', lacks: [{ lacks: 'bin', missing: 5, unbinned: 5 }] },
      { orderId: 'last', lacks: [{ lacks: 'bin', missing: 1, unbinned: 1 }] },
    ]);
    expect(allocated.map(({ orderId }) => orderId)).toEqual(['young']);
    const before = allocate([wants('old', 9), wants('six', 6)], given({ balances: bins, places }), 9);
    expect(before.waiting).toMatchObject([{ orderId: 'old' }, { lacks: [{ lacks: 'promise', missing: 1 }] }]);
  });

  it('stops at as many orders as were asked for', () => {
    const stock = given({ balances: [balance('A-01-01-A-1', 10)] });
    expect(allocate([wants('a', 1), wants('b', 1)], stock, 1).allocated).toHaveLength(1);
  });
});
