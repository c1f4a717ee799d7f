import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { bins, device, goods, items, station, warehouse } from '../small-warehouse.fixture.ts';
import { inUnit } from '../stock/place.ts';
import { stopKey } from './model.ts';

const [A] = bins;
const heart = goods(items.heart.sku);
const onFloor = { actor: 'ana', source: device };
const at = { pickListId: 'L1', stop: 1 };
const put = { orderId: 'shop:1', n: 1, location: A, tote: 'T-1', goods: heart, quantity: 4 };
const lines = [{ orderId: 'shop:1', n: 1, missing: 4 }];

function world(): TestLedger {
  const ledger = warehouse([{ sku: items.heart.sku, bin: A, slots: [4] }]);
  ledger.happen(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' }), onFloor);
  return ledger;
}

const idOfLast = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';
const stopOf = (ledger: TestLedger) => ledger.get('pick-stop', stopKey('L1', 1));

const undoPut = (ledger: TestLedger, of: string, quantity = 4) =>
  ledger.happen(fact('step.reversed', { ...at, of, undoes: { step: 'put', ...put, quantity } }), onFloor);

describe('undoing a put', () => {
  it('I5 reopens the stop and takes back what moved, whatever quantity the claim names', () => {
    const ledger = world();
    ledger.happen(fact('item.picked', { ...at, ...put, proof: 'scan' }), onFloor);
    undoPut(ledger, idOfLast(ledger), 1);
    expect(stopOf(ledger).state).toEqual({ is: 'open' });
    expect(ledger.balance(inUnit('T-1'), heart)).toBe(0);
    expect(ledger.get('order-line', 'shop:1/1').picked).toBe(0);
  });

  it('I5 twice takes back once', () => {
    const ledger = world();
    ledger.happen(fact('item.picked', { ...at, ...put, proof: 'scan' }), onFloor);
    const id = idOfLast(ledger);
    undoPut(ledger, id);
    expect(undoPut(ledger, id).exceptions).toMatchObject([{ code: 'nothing-to-reverse' }]);
  });

  it('of a surplus leaves a filled stop picked: it has nothing left to ask for', () => {
    const ledger = world();
    ledger.happen(fact('item.picked', { ...at, ...put, proof: 'scan' }), onFloor);
    ledger.happen(fact('item.picked', { ...at, ...put, quantity: 1, proof: 'scan' }), onFloor);
    undoPut(ledger, idOfLast(ledger), 1);
    expect(stopOf(ledger).state).toEqual({ is: 'picked' });
  });

  it('whose tote has left the cart opens the job that brings the goods back, and the list is worked again', () => {
    const ledger = world();
    ledger.happen(fact('item.picked', { ...at, ...put, proof: 'scan' }), onFloor);
    const id = idOfLast(ledger);
    ledger.happen(fact('tote.dropped', { pickListId: 'L1', tote: 'T-1', station, proof: 'scan' }), onFloor);
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'done' });
    expect(undoPut(ledger, id).exceptions).toMatchObject([{ code: 'goods-moved-on' }]);
    expect(ledger.all('task')).toMatchObject([{ kind: 'return-to-bin' }]);
    expect(ledger.get('pick-list', 'L1').state).toEqual({ is: 'picking', operator: null });
  });
});

describe('undoing a short', () => {
  const shorted = fact('stop.shorted', {
    ...at,
    location: A,
    goods: heart,
    reason: 'empty',
    remaining: 0,
    lines,
  });
  const undoShort = (ledger: TestLedger, of: string) =>
    ledger.happen(
      fact('step.reversed', { ...at, of, undoes: { step: 'short', location: A, goods: heart, lines } }),
      onFloor,
    );

  it('opens stop and bin again, settles its exception and ends the count', () => {
    const ledger = world();
    ledger.happen(shorted, onFloor);
    undoShort(ledger, idOfLast(ledger));
    expect(stopOf(ledger).state).toEqual({ is: 'open' });
    expect(ledger.get('location', A).blockedBy).toBeNull();
    expect(ledger.get('order-line', 'shop:1/1')).toMatchObject({ short: 0, planned: 4 });
    expect(ledger.all('exception')).toMatchObject([{ code: 'short-pick', state: 'settled' }]);
    expect(ledger.all('task')).toMatchObject([{ kind: 'count', state: 'done' }]);
  });

  it('I5 that names only some of its lines takes nothing back', () => {
    const ledger = warehouse([{ sku: items.heart.sku, bin: A, slots: [4, 3] }]);
    const both = [...lines, { orderId: 'shop:2', n: 1, missing: 3 }];
    const given = { location: A, goods: heart, reason: 'empty', remaining: 0 } as const;
    ledger.happen(fact('stop.shorted', { ...at, ...given, lines: both }), onFloor);
    const { exceptions } = undoShort(ledger, idOfLast(ledger));
    expect(exceptions).toMatchObject([{ code: 'nothing-to-reverse' }]);
    expect(stopOf(ledger).state).toMatchObject({ is: 'short', lines: both });
    expect(ledger.get('order-line', 'shop:2/1')).toMatchObject({ short: 3, planned: 0 });
  });

  it('a stop stays short when goods are found for it after all, so that the short can still be undone', () => {
    const ledger = world();
    ledger.happen(shorted, onFloor);
    const id = idOfLast(ledger);
    ledger.happen(fact('item.picked', { ...at, ...put, proof: 'scan' }), onFloor);
    expect(stopOf(ledger).state).toMatchObject({ is: 'short' });
    undoShort(ledger, id);
    expect(stopOf(ledger).state).toEqual({ is: 'picked' });
  });
});

describe('undoing a skip', () => {
  it('opens the stop; what was never skipped has nothing to reverse', () => {
    const ledger = world();
    ledger.happen(fact('stop.skipped', at), onFloor);
    const undo = fact('step.reversed', { ...at, of: idOfLast(ledger), undoes: { step: 'skip' } });
    ledger.happen(undo, onFloor);
    expect(stopOf(ledger).state).toEqual({ is: 'open' });
    expect(ledger.happen(undo, onFloor).exceptions).toMatchObject([{ code: 'nothing-to-reverse' }]);
  });
});
