import { describe, expect, it } from 'vitest';
import {
  byOmar,
  byRita,
  codesOf,
  dock,
  dockItems,
  dockLedger,
  palletised,
  shelf,
  ssccs,
  stockOf,
} from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { goods } from '../small-warehouse.fixture.ts';
import { atLocation, inUnit } from '../stock/place.ts';

const [A] = ssccs;
const heart = goods(dockItems.heart.sku);
const held = { ...heart, status: 'quarantined' as const };
const on = { noticeId: 'N1', unit: A };
const claim = '00000000-0000-4000-8000-000000000009';

const asked = (quantity: number) =>
  fact('vendor-return.asked', {
    returnId: 'V1',
    number: 'RTV-00001',
    noticeId: 'N1',
    supplier: 'Lumen Works',
    dock,
    replacement: null,
    lines: [{ taskId: 'V1-1', claim, goods: held, from: inUnit(A), quantity }],
  });
const carried = (quantity: number) =>
  fact('goods.carried', {
    goods: held,
    quantity,
    from: inUnit(A),
    to: atLocation(dock),
    reason: 'vendor-return',
    suggested: dock,
    task: 'V1-1',
  });
const shipped = (quantity: number) =>
  fact('vendor-return.shipped', {
    returnId: 'V1',
    dock,
    tasks: ['V1-1'],
    lines: [{ goods: held, quantity }],
  });

/** Five of 24 hearts were broken on their pallet. */
function damaged(): TestLedger {
  const ledger = dockLedger(palletised);
  const counted = { n: 1, goods: heart };
  ledger.happen(fact('pallet.confirmed', { ...on, at: dock, lines: [{ ...counted, quantity: 24 }] }), byRita);
  ledger.happen(
    fact('goods.damaged', { ...on, ...counted, quantity: 5, reason: 'broken', photos: [] }),
    byRita,
  );
  return ledger;
}

const lineOf = (ledger: TestLedger) => ledger.get('vendor-return-line', 'V1-1');

describe('a return to the vendor', () => {
  it('is a task on the floor, goods at the dock, and then out of the house', () => {
    const ledger = damaged();
    ledger.happen(asked(5));
    expect(lineOf(ledger)).toMatchObject({ location: dock, quantity: 5, carried: 0, state: 'open' });
    ledger.happen(carried(5), byOmar);
    expect(lineOf(ledger)).toMatchObject({ carried: 5, state: 'done' });
    expect(ledger.balance(atLocation(dock), held)).toBe(5);
    ledger.happen(shipped(5));
    expect(ledger.get('vendor-return', 'V1').state).toBe('shipped');
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 19, quarantined: 0 });
    expect(ledger.balance('supplier', held)).toBe(5);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('leaves with what was brought; the rest stays, and may go with another', () => {
    const ledger = damaged();
    for (const said of [asked(5), carried(3)]) ledger.happen(said, byOmar);
    ledger.happen(shipped(3));
    expect(lineOf(ledger)).toMatchObject({ carried: 3, shipped: 3, state: 'short' });
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 21, quarantined: 2 });
  });

  it('leaves once: handed over twice is handed over once', () => {
    const ledger = damaged();
    for (const said of [asked(5), carried(5)]) ledger.happen(said, byOmar);
    ledger.happen(shipped(5));
    expect(ledger.happen(shipped(5)).movements).toEqual([]);
  });

  it('of which less is there than asked: the place is counted, and it goes with what there is', () => {
    const ledger = damaged();
    ledger.happen(asked(5));
    ledger.happen(
      fact('vendor-return.shorted', { task: 'V1-1', goods: held, from: atLocation(shelf), remaining: 0 }),
      byOmar,
    );
    expect(lineOf(ledger).state).toBe('short');
    expect(ledger.get('location', shelf).blockedBy).not.toBeNull();
    expect(codesOf(ledger)).toEqual(['short-pick']);
  });

  it('that was withdrawn, or has left, takes no more: what is brought after it is told', () => {
    const ledger = damaged();
    ledger.happen(asked(5));
    ledger.happen(fact('vendor-return.withdrawn', { returnId: 'V1', tasks: ['V1-1'] }));
    expect(lineOf(ledger).state).toBe('short');
    ledger.happen(carried(5), byOmar);
    expect(codesOf(ledger)).toEqual(['already-closed']);
    ledger.happen(shipped(5));
    expect(ledger.get('vendor-return', 'V1').state).toBe('withdrawn');
    expect(stockOf(ledger, heart.sku).onHand).toBe(24);
  });

  it('undone before it leaves wants the goods again', () => {
    const ledger = damaged();
    for (const said of [asked(5), carried(5)]) ledger.happen(said, byOmar);
    const of = ledger.events.at(-1)?.id ?? '';
    const back = { goods: held, quantity: 5, from: inUnit(A), to: atLocation(dock), task: 'V1-1' };
    ledger.happen(fact('carry.reversed', { of, ...back }), byOmar);
    expect(lineOf(ledger)).toMatchObject({ carried: 0, state: 'open' });
    expect(ledger.balance(inUnit(A), held)).toBe(5);
  });
});
