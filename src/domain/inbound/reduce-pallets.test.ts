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
  ssccs,
  stockOf,
} from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import { fold } from '../fold.ts';
import { type TestLedger, withUnknown } from '../ledger.fixture.ts';
import { goods } from '../small-warehouse.fixture.ts';
import { inUnit } from '../stock/place.ts';

const [A, B, C] = ssccs;
const heart = goods(dockItems.heart.sku);
const cup = { ...goods(dockItems.cup.sku), lot: 'L7', expiry: '2027-12-31' };
const on = (unit: string, noticeId: string | null = 'N1') => ({ noticeId, unit });
const opened = (unit: string, takesOver: string | null = null, noticeId: string | null = 'N1') =>
  fact('pallet.opened', { ...on(unit, noticeId), at: dock, takesOver });
const received = (unit: string, quantity: number, n: number | null = 1, of = heart) =>
  fact('goods.received', { ...on(unit), n, goods: of, quantity, remark: null });
const confirmed = (unit: string, quantity: number) =>
  fact('pallet.confirmed', { ...on(unit), at: dock, lines: [{ n: 1, goods: heart, quantity }] });
const closed = (unit: string) => fact('pallet.closed', on(unit));

const heldBy = (ledger: TestLedger, unit: string) => {
  const { state } = ledger.get('pallet', unit);
  return state.is === 'expected' ? 'nobody' : `${state.is} ${state.operator}`;
};

describe('a pallet that its notice names', () => {
  it('is confirmed by one event: its goods are on hand, on the pallet, at the dock', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(confirmed(A, 24), byRita);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
    expect(ledger.balance('supplier', heart)).toBe(-24);
    expect(ledger.get('unit', A).at).toBe(`location:${dock}`);
    expect(lineOf(ledger, 'N1', 1)).toMatchObject({ expected: 36, received: 24 });
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 24, incoming: 12 });
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(1);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('is counted line by line: each count is booked as it is made', () => {
    const ledger = dockLedger(palletised);
    for (const said of [opened(A), received(A, 12), received(A, 12), closed(A)]) ledger.happen(said, byRita);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
    expect(heldBy(ledger, A)).toBe('closed rita');
    expect(codesOf(ledger)).toEqual([]);
  });

  it('closed with less than it should hold opens an exception; two lots of one line are one', () => {
    const two = { n: 1, sku: heart.sku, expiry: null };
    const notice = {
      ...palletised,
      pallets: [
        {
          code: A,
          contents: [
            { ...two, lot: 'X', quantity: 4 },
            { ...two, lot: 'Y', quantity: 6 },
          ],
        },
      ],
    };
    const ledger = dockLedger(notice);
    for (const said of [opened(A), received(A, 7), closed(A)]) ledger.happen(said, byRita);
    expect(ledger.all('exception')).toMatchObject([
      { code: 'pallet-short', facts: { line: 1, expected: 10, received: 7 } },
    ]);
  });

  it('opened again after it was closed counts once as received', () => {
    const ledger = dockLedger(palletised);
    for (const said of [confirmed(A, 24), opened(A)]) ledger.happen(said, byRita);
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(0);
    ledger.happen(closed(A), byRita);
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(1);
  });

  it('standing at a location that is no more is received there all the same (P4)', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(fact('locations.removed', { codes: [dock] }));
    ledger.happen(confirmed(A, 24), byRita);
    expect(codesOf(ledger)).toEqual(['location-unknown']);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
  });
});

describe('two devices at one pallet', () => {
  it('both confirm it: one receipt, one exception, and the second books nothing', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(confirmed(A, 24), byRita);
    const { movements } = ledger.happen(confirmed(A, 24), byOmar);
    expect(movements).toEqual([]);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(1);
    expect(ledger.all('exception')).toMatchObject([{ code: 'received-twice', facts: { holder: 'rita' } }]);
  });

  it('the second counts it line by line: one exception for all that it counts', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(confirmed(A, 24), byRita);
    for (const said of [opened(A), received(A, 12), received(A, 12), closed(A)]) ledger.happen(said, byOmar);
    expect(codesOf(ledger)).toEqual(['received-twice']);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
  });

  it('the second takes an open one over: what was counted stays, and the first counts no more', () => {
    const ledger = dockLedger(palletised);
    for (const said of [opened(A), received(A, 12)]) ledger.happen(said, byRita);
    for (const said of [opened(A, 'H1'), received(A, 12), closed(A)]) ledger.happen(said, byOmar);
    expect(heldBy(ledger, A)).toBe('closed omar');
    expect(codesOf(ledger)).toEqual([]);
    expect(ledger.happen(received(A, 5), byRita).movements).toEqual([]);
    expect(codesOf(ledger)).toEqual(['received-twice']);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
  });

  it('a take-over of a pallet that was closed meanwhile books nothing', () => {
    const ledger = dockLedger(palletised);
    for (const said of [opened(A), received(A, 24), closed(A)]) ledger.happen(said, byRita);
    for (const said of [opened(A, 'H1'), received(A, 12)]) ledger.happen(said, byOmar);
    expect(heldBy(ledger, A)).toBe('closed rita');
    expect(codesOf(ledger)).toEqual(['received-twice']);
  });

  it('whoever was refused and takes it over then is heard again', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(opened(A), byRita);
    ledger.happen(received(A, 12), byOmar);
    for (const said of [opened(A, 'H1'), received(A, 24)]) ledger.happen(said, byOmar);
    expect(ledger.balance(inUnit(A), heart)).toBe(24);
    expect(ledger.get('pallet', A).rivals).toEqual([]);
  });
});

describe('what isn’t as announced', () => {
  it('more than the line: received, and one exception however much more', () => {
    const ledger = dockLedger(palletised);
    for (const said of [confirmed(A, 24), confirmed(B, 12), received(B, 1), received(B, 1)]) {
      ledger.happen(said, byRita);
    }
    expect(ledger.all('exception')).toMatchObject([
      { code: 'over-received', facts: { line: 1, expected: 36, received: 37 } },
    ]);
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 38, incoming: 0 });
  });

  it.each([
    ['of no line', null],
    ['of another item’s line', 2],
    ['of another item’s line, which is full of it', 1],
  ])('another item than announced, %s: received, an exception, and no line changes', (_, n) => {
    const ledger = dockLedger(palletised);
    const lantern = goods(dockItems.lantern.sku);
    const before = [lineOf(ledger, 'N1', 1), lineOf(ledger, 'N1', 2)];
    ledger.happen(received(A, 3, n, lantern), byRita);
    expect(codesOf(ledger)).toEqual(['not-announced']);
    expect([lineOf(ledger, 'N1', 1), lineOf(ledger, 'N1', 2)]).toEqual(before);
    expect(stockOf(ledger, lantern.sku)).toMatchObject({ onHand: 3, incoming: 0 });
  });

  it.each(['expired', 'short-dated'] as const)('%s goods are received, with an exception', (remark) => {
    const ledger = dockLedger(palletised);
    const old = { ...cup, expiry: '2026-01-31' };
    ledger.happen(fact('goods.received', { ...on(C), n: 2, goods: old, quantity: 20, remark }), byRita);
    expect(ledger.all('exception')).toMatchObject([{ code: remark, facts: { expiry: '2026-01-31' } }]);
    expect(ledger.balance(inUnit(C), old)).toBe(20);
  });

  it('one serial twice: both pieces are received, with an exception', () => {
    const ledger = dockLedger(loose);
    const lantern = { ...goods(dockItems.lantern.sku), serial: 'S-1' };
    const one = fact('goods.received', {
      ...on('LPN-1', 'N2'),
      n: 2,
      goods: lantern,
      quantity: 1,
      remark: null,
    });
    ledger.happen(one, byRita);
    ledger.happen(one, byRita);
    expect(codesOf(ledger)).toEqual(['serial-twice']);
    expect(ledger.balance(inUnit('LPN-1'), lantern)).toBe(2);
  });
});

describe('a pallet that nobody announced', () => {
  const strange = 'LPN-900';
  const blind = (unit: string) => [
    opened(unit, null, null),
    fact('goods.received', { ...on(unit, null), n: null, goods: heart, quantity: 24, remark: null }),
    fact('pallet.closed', on(unit, null)),
  ];

  it('is received blind, and no exception says more than is known', () => {
    const ledger = dockLedger();
    for (const said of blind(strange)) ledger.happen(said, byRita);
    expect(ledger.get('pallet', strange)).toMatchObject({ noticeId: null, expected: [] });
    expect(ledger.balance(inUnit(strange), heart)).toBe(24);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('and then its notice comes: what was counted stands, and somebody joins the two', () => {
    const ledger = dockLedger();
    for (const said of blind(A)) ledger.happen(said, byRita);
    ledger.happen(fact('notices.announced', { notices: [palletised] }));
    expect(codesOf(ledger)).toEqual(['received-blind']);
    expect(ledger.get('pallet', A)).toMatchObject({ noticeId: null, state: { is: 'closed' } });
  });

  it('had a notice that the device hadn’t heard of: one exception, and no line is full of it', () => {
    const ledger = dockLedger(palletised);
    for (const said of blind(A)) ledger.happen(said, byRita);
    expect(codesOf(ledger)).toEqual(['received-blind']);
    expect(lineOf(ledger, 'N1', 1).received).toBe(0);
    expect(ledger.get('notice', 'N1').palletsReceived).toBe(0);
  });

  it('on a licence plate that rides on a cart: both are true, and somebody looks', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: strange, proof: 'scan' }));
    const before = codesOf(ledger).length;
    ledger.happen(opened(strange, null, null), byRita);
    expect(codesOf(ledger).slice(before)).toEqual(['tote-in-use']);
  });
});

describe('a device that doesn’t hold the pallet’s documents', () => {
  it('books the movement and draws no conclusion (L5)', () => {
    const ledger = dockLedger(palletised);
    const { id } = { id: '00000000-0000-4000-8000-00000000000a' };
    const event = { ...received(A, 12), id, position: 0, at: 0, ...byRita };
    const view = withUnknown(ledger, ({ kind }) => ['pallet', 'notice-line', 'balance'].includes(kind));
    const folded = fold(view, event as Parameters<typeof fold>[1]);
    expect(folded.movements).toMatchObject([{ quantity: 12, to: inUnit(A) }]);
    expect(folded.exceptions).toEqual([]);
    expect(folded.changes.map(({ kind }) => kind)).toEqual(['stock']);
  });
});
