import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import type { Fact } from '../events/union.ts';
import { bins, device, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { balanceKey } from '../stock/model.ts';
import { atLocation, inUnit } from '../stock/place.ts';
import { stopKey } from './model.ts';

const [A, B] = bins;
const heart = goods(items.heart.sku);
const world = () => warehouse([{ sku: items.heart.sku, bin: A, slots: [4, 3] }]);
const onFloor = { actor: 'ana', source: device };

const pick = (
  quantity: number,
  change: Partial<Extract<Fact, { type: 'item.picked' }>['payload']> = {},
): Fact => ({
  type: 'item.picked',
  payload: {
    pickListId: 'L1',
    stop: 1,
    orderId: 'shop:1',
    n: 1,
    location: A,
    tote: 'T-1',
    goods: heart,
    quantity,
    proof: 'scan',
    ...change,
  },
});

const short = (missing: number, orderId = 'shop:1'): Fact => ({
  type: 'stop.shorted',
  payload: {
    pickListId: 'L1',
    stop: 1,
    location: A,
    goods: heart,
    reason: 'damaged',
    remaining: 2,
    lines: [
      { orderId, n: 1, missing },
      { orderId: 'shop:2', n: 1, missing: 3 },
    ],
  },
});

const stopOf = (ledger: ReturnType<typeof world>) => ledger.get('pick-stop', stopKey('L1', 1));
const binOf = (ledger: ReturnType<typeof world>) => ledger.get('balance', balanceKey(atLocation(A), heart));

describe('a put', () => {
  it('moves the pieces, releases what the bin held for them, and shows on the line and the order', () => {
    const ledger = world();
    expect(binOf(ledger)).toMatchObject({ quantity: 100, allocated: 7 });
    ledger.happen(pick(4), onFloor);
    expect(binOf(ledger)).toMatchObject({ quantity: 96, allocated: 3 });
    expect(ledger.balance(inUnit('T-1'), heart)).toBe(4);
    expect(ledger.get('order-line', 'shop:1/1')).toMatchObject({ picked: 4 });
    expect(ledger.get('order', 'shop:1')).toMatchObject({ state: 'picked', unpicked: 0 });
    expect(stopOf(ledger).state).toEqual({ is: 'open' });
  });

  it('of the last piece closes the stop, and the list counts it', () => {
    const ledger = world();
    ledger.happen(pick(4), onFloor);
    ledger.happen(pick(3, { orderId: 'shop:2', tote: 'T-2' }), onFloor);
    expect(stopOf(ledger).state).toEqual({ is: 'picked' });
    expect(ledger.get('pick-list', 'L1').closedStops).toBe(1);
  });

  it('P4 of more than was ordered counts, opens an exception and the job that brings it back', () => {
    const ledger = world();
    const { exceptions } = ledger.happen(pick(6), onFloor);
    expect(exceptions).toMatchObject([{ code: 'surplus', facts: { quantity: 2 } }]);
    expect(ledger.all('task')).toMatchObject([{ kind: 'return-to-bin', facts: { quantity: 2 } }]);
    expect(binOf(ledger)).toMatchObject({ quantity: 94, allocated: 3 });
  });

  it('P4 from another bin is recorded as done, and shown', () => {
    const ledger = world();
    const { exceptions } = ledger.happen(pick(2, { location: B }), onFloor);
    expect(exceptions.map(({ code }) => code)).toEqual(['wrong-place', 'balance-negative']);
    expect(ledger.balance(atLocation(B), heart)).toBe(-2);
  });

  it('P4 of another item moves, and fills no line', () => {
    const ledger = world();
    const { exceptions } = ledger.happen(pick(2, { goods: goods(items.cup.sku) }), onFloor);
    expect(exceptions.map(({ code }) => code)).toContain('wrong-item');
    expect(ledger.balance(inUnit('T-1'), goods(items.cup.sku))).toBe(2);
    expect(ledger.get('order-line', 'shop:1/1').picked).toBe(0);
  });

  it('P4 for a line that the stop does not have moves, fills no line, and goes back', () => {
    const ledger = world();
    ledger.happen(
      fact('order.received', {
        owner: 'lumen',
        channel: 'shop',
        number: '9',
        orderedAt: '',
        shipTo: '',
        lines: [{ n: 1, sku: items.cup.sku, description: '', quantity: 3 }],
      }),
    );
    const { exceptions } = ledger.happen(pick(2, { orderId: 'shop:9' }), onFloor);
    expect(exceptions).toMatchObject([{ code: 'surplus', facts: { quantity: 2 } }]);
    expect(ledger.get('order-line', 'shop:9/1').picked).toBe(0);
    expect(ledger.balance(inUnit('T-1'), heart)).toBe(2);
    expect(ledger.all('task')).toMatchObject([{ kind: 'return-to-bin', facts: { quantity: 2 } }]);
  });
});

describe('a short', () => {
  it('closes the stop, moves its pieces from planned to short, blocks the bin and asks for a count', () => {
    const ledger = world();
    ledger.happen(pick(1), onFloor);
    const { exceptions } = ledger.happen(short(3), onFloor);
    expect(stopOf(ledger).state).toMatchObject({ is: 'short', reason: 'damaged' });
    expect(ledger.get('order-line', 'shop:1/1')).toMatchObject({ picked: 1, planned: 1, short: 3 });
    expect(binOf(ledger)).toMatchObject({ allocated: 0 });
    expect(ledger.get('location', A).blockedBy).not.toBeNull();
    expect(exceptions).toMatchObject([{ code: 'short-pick', facts: { missing: 6, remaining: 2 } }]);
    expect(ledger.all('task')).toMatchObject([{ kind: 'count' }]);
  });

  it('claims no more than its lines still wait for', () => {
    const ledger = world();
    ledger.happen(short(1_000), onFloor);
    expect(ledger.get('order-line', 'shop:1/1')).toMatchObject({ short: 4, planned: 0 });
  });

  it('of a closed stop changes nothing and opens an exception', () => {
    const ledger = world();
    ledger.happen(short(4), onFloor);
    const { exceptions } = ledger.happen(short(4), onFloor);
    expect(exceptions).toMatchObject([{ code: 'already-closed' }]);
    expect(ledger.get('order-line', 'shop:1/1').short).toBe(4);
  });
});
