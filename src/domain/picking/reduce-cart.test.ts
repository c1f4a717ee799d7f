import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import { bins, device, goods, items, station, warehouse } from '../small-warehouse.fixture.ts';
import { balanceKey } from '../stock/model.ts';
import { atLocation } from '../stock/place.ts';
import { stopKey } from './model.ts';

const [A] = bins;
const onFloor = { actor: 'ana', source: device };
const world = () => warehouse([{ sku: items.heart.sku, bin: A, slots: [4, 3] }]);
const mounted = (tote: string, slot: number, pickListId = 'L1') =>
  fact('tote.mounted', { pickListId, slot, tote, proof: 'scan' });
const dropped = (tote: string) => fact('tote.dropped', { pickListId: 'L1', tote, station, proof: 'scan' });

describe('a list as the server makes it', () => {
  it('reserves its pieces, allocates them in their bin, and plans its orders', () => {
    const ledger = world();
    expect(ledger.get('stock', 'lumen/85123A')).toMatchObject({ onHand: 100, reserved: 7 });
    expect(ledger.get('balance', balanceKey(atLocation(A), goods('85123A')))).toMatchObject({ allocated: 7 });
    expect(ledger.get('order', 'shop:1').state).toBe('planned');
    expect(ledger.get('pick-list', 'L1')).toMatchObject({ state: { is: 'ready' }, stops: 1, closedStops: 0 });
  });

  it('C1 is leased with its stops, and taken away with them', () => {
    const ledger = world();
    expect(ledger.get('pick-stop', stopKey('L1', 1)).lease).toBe('H1');
    ledger.happen(fact('pick-list.leased', { pickListId: 'L1', device: null, stops: 1 }));
    expect(ledger.get('pick-list', 'L1').lease).toBeNull();
    expect(ledger.get('pick-stop', stopKey('L1', 1)).lease).toBeNull();
  });

  it('takes up first what was short before, and reserves that no second time', () => {
    const ledger = world();
    const lines = [{ orderId: 'shop:1', n: 1, missing: 4 }];
    const given = { location: A, goods: goods('85123A'), reason: 'empty', remaining: 0 } as const;
    ledger.happen(fact('stop.shorted', { pickListId: 'L1', stop: 1, ...given, lines }), onFloor);
    expect(ledger.get('order', 'shop:1').short).toBe(1);
    ledger.happen(
      fact('pick-lists.made', {
        lists: [
          {
            pickListId: 'L2',
            number: '2',
            station,
            orders: [{ orderId: 'shop:1', slot: 1 }],
            stops: [
              {
                n: 1,
                location: A,
                goods: goods('85123A'),
                lines: [{ orderId: 'shop:1', n: 1, slot: 1, quantity: 4 }],
              },
            ],
          },
        ],
      }),
    );
    expect(ledger.get('order-line', 'shop:1/1')).toMatchObject({ planned: 4, short: 0, reserved: 4 });
    expect(ledger.get('order', 'shop:1').short).toBe(0);
    expect(ledger.get('stock', 'lumen/85123A').reserved).toBe(7);
  });
});

describe('the cart', () => {
  it('a tote belongs to the order of its slot while it is on the cart', () => {
    const ledger = world();
    ledger.happen(mounted('T-2', 2), onFloor);
    expect(ledger.get('unit', 'T-2')).toMatchObject({ pickListId: 'L1', orderId: 'shop:2', at: null });
    ledger.happen(dropped('T-2'), onFloor);
    expect(ledger.get('unit', 'T-2')).toMatchObject({ pickListId: null, at: atLocation(station) });
  });

  it('P4 a tote of another list is recorded, and shown', () => {
    const ledger = world();
    ledger.happen(mounted('T-1', 1, 'L9'));
    const { exceptions } = ledger.happen(mounted('T-1', 1), onFloor);
    expect(exceptions).toMatchObject([{ code: 'tote-in-use', facts: { holder: 'L9' } }]);
    expect(ledger.get('pick-list', 'L1').totes).toMatchObject([{ tote: 'T-1', state: 'open' }]);
  });

  it('a full tote stays on the list beside the fresh one, until both are dropped', () => {
    const ledger = world();
    ledger.happen(mounted('T-1', 1), onFloor);
    ledger.happen(
      fact('tote.replaced', { pickListId: 'L1', slot: 1, full: 'T-1', fresh: 'T-3', proof: 'scan' }),
      onFloor,
    );
    expect(ledger.get('pick-list', 'L1').totes.map(({ tote, state }) => [tote, state])).toEqual([
      ['T-1', 'full'],
      ['T-3', 'open'],
    ]);
  });

  it('a list ends with its last tote or its last stop, whichever comes later', () => {
    const ledger = world();
    ledger.happen(mounted('T-1', 1), onFloor);
    ledger.happen(dropped('T-1'), onFloor);
    expect(ledger.get('pick-list', 'L1').state.is).toBe('ready');
    const lines = [
      { orderId: 'shop:1', n: 1, missing: 4 },
      { orderId: 'shop:2', n: 1, missing: 3 },
    ];
    const given = { location: A, goods: goods('85123A'), reason: 'empty', remaining: 0 } as const;
    ledger.happen(fact('stop.shorted', { pickListId: 'L1', stop: 1, ...given, lines }), onFloor);
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'done' });
  });

  it('P4 a tote that another list has on its cart is dropped, and shown', () => {
    const ledger = world();
    ledger.happen(mounted('T-1', 1, 'L9'));
    const { exceptions } = ledger.happen(dropped('T-1'), onFloor);
    expect(exceptions).toMatchObject([{ code: 'tote-in-use', facts: { holder: 'L9' } }]);
    expect(ledger.get('unit', 'T-1')).toMatchObject({ pickListId: null, at: atLocation(station) });
  });

  it.each([
    fact('pick-list.started', { pickListId: 'L1' }),
    fact('pick-list.paused', { pickListId: 'L1', location: station }),
    fact('pick-list.resumed', { pickListId: 'L1' }),
  ])('C2 a list that is done stays done when $type comes late from another device', (late) => {
    const ledger = world();
    const lines = [
      { orderId: 'shop:1', n: 1, missing: 4 },
      { orderId: 'shop:2', n: 1, missing: 3 },
    ];
    const given = { location: A, goods: goods('85123A'), reason: 'empty', remaining: 0 } as const;
    ledger.happen(fact('stop.shorted', { pickListId: 'L1', stop: 1, ...given, lines }), onFloor);
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'done' });
    ledger.happen(late, { actor: 'ana', source: { ...device, deviceId: 'H2' } });
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'done' });
    ledger.happen(mounted('T-1', 1), onFloor);
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'picking', operator: null });
  });
});
