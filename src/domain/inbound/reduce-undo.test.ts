import { describe, expect, it } from 'vitest';
import {
  byOmar,
  byRita,
  codesOf,
  dock,
  dockItems,
  dockLedger,
  lineOf,
  loose,
  palletised,
  shelf,
  ssccs,
  stockOf,
} from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import type { Payload } from '../events/union.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { goods } from '../small-warehouse.fixture.ts';
import { atLocation, inUnit } from '../stock/place.ts';

const [A] = ssccs;
const heart = goods(dockItems.heart.sku);
const on = { noticeId: 'N1', unit: A };
const lines = [{ n: 1, goods: heart, quantity: 24 }];
const confirmed = fact('pallet.confirmed', { ...on, at: dock, lines });
const received = fact('goods.received', { ...on, n: 1, goods: heart, quantity: 12, remark: null });
const damaged = { n: 1, goods: heart, quantity: 2 };
const broken = fact('goods.damaged', { ...on, ...damaged, reason: 'broken', photos: ['a'.repeat(64)] });

const lastId = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';
const undo = (ledger: TestLedger, of: string, undoes: Payload<'receipt.reversed'>['undoes']) =>
  ledger.happen(fact('receipt.reversed', { ...on, of, undoes }), byRita);
const undoReceived = (ledger: TestLedger, of: string) =>
  undo(ledger, of, { step: 'received', n: 1, goods: heart, quantity: 12 });

describe('damage', () => {
  it('is quarantined on its pallet, claimed, and counted on the line', () => {
    const ledger = dockLedger(palletised);
    for (const said of [confirmed, broken]) ledger.happen(said, byRita);
    expect(ledger.balance(inUnit(A), heart)).toBe(22);
    expect(ledger.balance(inUnit(A), { ...heart, status: 'quarantined' })).toBe(2);
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 24, quarantined: 2 });
    expect(lineOf(ledger, 'N1', 1)).toMatchObject({ received: 24, damaged: 2 });
    expect(ledger.all('claim')).toMatchObject([
      { noticeId: 'N1', unit: A, reason: 'broken', quantity: 2, operator: 'rita', photos: ['a'.repeat(64)] },
    ]);
  });

  it('that is taken back restores everything', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(confirmed, byRita);
    const before = [ledger.get('pallet', A), lineOf(ledger, 'N1', 1), stockOf(ledger, heart.sku)];
    ledger.happen(broken, byRita);
    undo(ledger, lastId(ledger), { step: 'damaged', ...damaged });
    expect([ledger.get('pallet', A), lineOf(ledger, 'N1', 1), stockOf(ledger, heart.sku)]).toEqual(before);
    expect(ledger.all('claim')).toEqual([]);
  });

  it('that was carried to the quarantine before it is taken back: somebody brings it', () => {
    const ledger = dockLedger(palletised);
    for (const said of [confirmed, broken]) ledger.happen(said, byRita);
    const of = lastId(ledger);
    const away = {
      goods: { ...heart, status: 'quarantined' as const },
      from: inUnit(A),
      to: atLocation(shelf),
    };
    ledger.happen(
      fact('goods.carried', { ...away, quantity: 2, reason: 'put-away', suggested: null, task: null }),
      byOmar,
    );
    const { exceptions } = undo(ledger, of, { step: 'damaged', ...damaged });
    expect(exceptions.map(({ code }) => code)).toContain('goods-moved-on');
  });
});

describe('undo of a count', () => {
  it('takes it back: the line, the pallet, the stock, what is incoming', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(received, byRita);
    undoReceived(ledger, lastId(ledger));
    expect(ledger.get('pallet', A)).toMatchObject({ received: [], steps: [], state: { is: 'open' } });
    expect(lineOf(ledger, 'N1', 1).received).toBe(0);
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 0, incoming: 36 });
    expect(ledger.balance(inUnit(A), heart)).toBe(0);
  });

  it('twice takes back once (I5)', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(received, byRita);
    const of = lastId(ledger);
    undoReceived(ledger, of);
    expect(undoReceived(ledger, of)).toMatchObject({
      movements: [],
      exceptions: [{ code: 'nothing-to-reverse' }],
    });
  });

  it('that names other pieces than were counted takes nothing back', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(received, byRita);
    const claim = { step: 'received' as const, n: 1, goods: heart, quantity: 11 };
    expect(undo(ledger, lastId(ledger), claim).exceptions).toMatchObject([{ code: 'nothing-to-reverse' }]);
    expect(ledger.balance(inUnit(A), heart)).toBe(12);
  });

  it('of a whole pallet that was confirmed leaves it open, and its notice one pallet short', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(confirmed, byRita);
    undo(ledger, lastId(ledger), { step: 'confirmed', lines });
    expect(ledger.get('pallet', A)).toMatchObject({ received: [], state: { is: 'open' } });
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(0);
    ledger.happen(confirmed, byRita);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('after the goods went on: it is taken back, and somebody brings them', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(received, byRita);
    const of = lastId(ledger);
    const away = { goods: heart, quantity: 12, from: inUnit(A), to: atLocation(shelf) };
    ledger.happen(
      fact('goods.carried', { ...away, reason: 'put-away', suggested: shelf, task: null }),
      byOmar,
    );
    const { exceptions } = undoReceived(ledger, of);
    expect(exceptions.map(({ code }) => code)).toContain('goods-moved-on');
    expect(stockOf(ledger, heart.sku).onHand).toBe(0);
  });

  it('frees a serial, but not the one of the piece that had it first', () => {
    const ledger = dockLedger(loose);
    const lantern = { ...goods(dockItems.lantern.sku), serial: 'S-1' };
    const counted = { n: 2, goods: lantern, quantity: 1 };
    const pallet = { noticeId: 'N2', unit: 'LPN-1' };
    const one = fact('goods.received', { ...pallet, ...counted, remark: null });
    const back = (of: string) =>
      ledger.happen(fact('receipt.reversed', { ...pallet, of, undoes: { step: 'received', ...counted } }));
    ledger.happen(one, byRita);
    const first = lastId(ledger);
    ledger.happen(one, byRita);
    back(lastId(ledger));
    expect(ledger.all('serial')).toEqual([{ by: first }]);
    back(first);
    expect(ledger.all('serial')).toEqual([]);
  });
});
