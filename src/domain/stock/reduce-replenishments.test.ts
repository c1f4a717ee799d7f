import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { bins, device, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { atLocation, inUnit, type Place } from './place.ts';

const [face, reserve] = bins;
const heart = goods(items.heart.sku);
const onFloor = { actor: 'ana', source: device };
const idOfLast = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';

const asked = (from: Place = atLocation(reserve)) =>
  fact('replenishments.asked', {
    tasks: [{ taskId: 'R1', location: face, goods: heart, from, quantity: 20 }],
  });

function world(from?: Place): TestLedger {
  const ledger = warehouse([{ sku: items.heart.sku, bin: face, slots: [4] }]);
  ledger.happen(fact('stock.opened', { lines: [{ goods: heart, quantity: 50, location: reserve }] }));
  ledger.happen(asked(from));
  return ledger;
}

const way = { goods: heart, from: atLocation(reserve), to: atLocation(face), task: 'R1' };
const carry = (ledger: TestLedger, quantity: number) =>
  ledger.happen(fact('goods.carried', { ...way, quantity, reason: 'replenish', suggested: face }), onFloor);
const short = (ledger: TestLedger, remaining: number, from: Place = atLocation(reserve)) =>
  ledger.happen(fact('replenishment.shorted', { task: 'R1', goods: heart, from, remaining }), onFloor);

describe('a replenishment', () => {
  it('is done when all that was asked for has arrived, in one walk or several', () => {
    const ledger = world();
    carry(ledger, 8);
    expect(ledger.get('replenishment', 'R1')).toMatchObject({ carried: 8, state: 'open' });
    carry(ledger, 12);
    expect(ledger.get('replenishment', 'R1')).toMatchObject({ carried: 20, state: 'done' });
  });

  it('that is undone is open again', () => {
    const ledger = world();
    carry(ledger, 20);
    ledger.happen(fact('carry.reversed', { ...way, quantity: 20, of: idOfLast(ledger) }), onFloor);
    expect(ledger.get('replenishment', 'R1')).toMatchObject({ carried: 0, state: 'open' });
  });

  it('asked for twice stays as it is', () => {
    const ledger = world();
    carry(ledger, 8);
    ledger.happen(asked());
    expect(ledger.get('replenishment', 'R1').carried).toBe(8);
  });

  it('that the source can’t fill ends short, blocks the source and has it counted', () => {
    const ledger = world();
    carry(ledger, 5);
    const { exceptions } = short(ledger, 0);
    expect(exceptions).toMatchObject([{ code: 'short-pick', facts: { remaining: 0, missing: 15 } }]);
    expect(ledger.get('replenishment', 'R1').state).toBe('short');
    expect(ledger.get('location', reserve).blockedBy).toBe(idOfLast(ledger));
    expect(ledger.get('task', idOfLast(ledger))).toMatchObject({ kind: 'count', state: 'open' });
  });

  it('whose bin is counted after it ended short frees the bin, as after a short pick', () => {
    const ledger = world();
    short(ledger, 0);
    const of = idOfLast(ledger);
    const count = { countId: 'C1', location: reserve };
    ledger.happen(
      fact('counts.asked', { counts: [{ ...count, of, owner: null, sku: null, why: 'short-pick' }] }),
    );
    ledger.happen(fact('count.judged', { ...count, frees: [of], settles: null, verdict: { is: 'agrees' } }));
    expect(ledger.get('location', reserve).blockedBy).toBeNull();
    expect(ledger.get('exception', `${of}:short-pick`).state).toBe('settled');
  });

  it('P4 called short twice, or when it is done, changes nothing and is told', () => {
    const ledger = world();
    short(ledger, 0);
    const block = ledger.get('location', reserve).blockedBy;
    expect(short(ledger, 2).exceptions).toMatchObject([{ code: 'already-closed' }]);
    expect(ledger.get('location', reserve).blockedBy).toBe(block);
  });

  it('out of a pallet that gave too little blocks no bin: the pallet is looked at', () => {
    const ledger = world(inUnit('LPN-1'));
    short(ledger, 0, inUnit('LPN-1'));
    expect(ledger.all('exception')).toMatchObject([{ code: 'short-pick', subject: 'unit LPN-1' }]);
    expect(ledger.all('task')).toEqual([]);
  });
});

describe('a pick face', () => {
  const given = (sku: string) => ({ location: face, owner: heart.owner, sku, minimum: 5, maximum: 20 });
  const removed = (sku: string) =>
    fact('pick-faces.removed', { faces: [{ location: face, owner: heart.owner, sku }] });

  it('that is taken from its item is nobody’s, and what lies there stays', () => {
    const ledger = world();
    ledger.happen(fact('pick-faces.assigned', { faces: [given(heart.sku)] }));
    const { movements } = ledger.happen(removed(heart.sku));
    expect(movements).toEqual([]);
    expect(ledger.read('pick-face', face)).toEqual({ is: 'absent' });
    ledger.happen(removed(heart.sku));
    expect(ledger.read('pick-face', face)).toEqual({ is: 'absent' });
  });

  it('that another item has got since stays that item’s', () => {
    const ledger = world();
    ledger.happen(fact('pick-faces.assigned', { faces: [given('OTHER')] }));
    ledger.happen(removed(heart.sku));
    expect(ledger.get('pick-face', face)).toMatchObject({ sku: 'OTHER' });
  });
});
