import { describe, expect, it } from 'vitest';
import {
  byOmar,
  byRita,
  codesOf,
  dock,
  dockItems,
  dockLedger,
  lineOf,
  palletised,
  ssccs,
  stage,
  stockOf,
} from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { goods } from '../small-warehouse.fixture.ts';

const [A, B] = ssccs;
const heart = goods(dockItems.heart.sku);
const cup = goods(dockItems.cup.sku);
const noticeId = 'N1';
const lines = palletised.lines.map(({ n, sku }) => ({ n, owner: 'lumen', sku }));
const started = (at = dock) => fact('receipt.started', { noticeId, dock: at });
const finished = fact('receipt.finished', { noticeId, lines });
const withdrawn = fact('notice.withdrawn', { noticeId, lines, pallets: [...ssccs] });
const confirmed = (unit: string, quantity: number) =>
  fact('pallet.confirmed', { noticeId, unit, at: dock, lines: [{ n: 1, goods: heart, quantity }] });
const late = (quantity: number) =>
  fact('goods.received', { noticeId, unit: A, n: 1, goods: heart, quantity, remark: null });

const incoming = (ledger: TestLedger) => [heart, cup].map(({ sku }) => stockOf(ledger, sku).incoming);

describe('a notice', () => {
  it('says what is on its way, once: announced twice is once', () => {
    const ledger = dockLedger(palletised, palletised);
    expect(incoming(ledger)).toEqual([36, 20]);
    expect(ledger.all('pallet').map(({ state }) => state.is)).toEqual(['expected', 'expected', 'expected']);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('is withdrawn: nothing of it is left, and nothing waited for', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(withdrawn);
    expect(incoming(ledger)).toEqual([0, 0]);
    expect([...ledger.all('notice'), ...ledger.all('notice-line'), ...ledger.all('pallet')]).toEqual([]);
    expect(ledger.happen(withdrawn).changes).toEqual([]);
  });

  it('whose truck stands at the dock can’t be withdrawn', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(started(), byRita);
    ledger.happen(withdrawn);
    expect(ledger.get('notice', noticeId).state.is).toBe('receiving');
    expect(incoming(ledger)).toEqual([36, 20]);
  });

  it('that was withdrawn while its truck was being unloaded: the goods are received, and somebody looks once', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(withdrawn);
    for (const said of [started(), confirmed(A, 24), confirmed(B, 12)]) ledger.happen(said, byRita);
    expect(codesOf(ledger)).toEqual(['notice-unknown']);
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 36, incoming: 0 });
  });
});

describe('a truck', () => {
  it('is started once: the first dock stands', () => {
    const ledger = dockLedger(palletised);
    ledger.happen(started(), byRita);
    ledger.happen(started(stage), byOmar);
    expect(ledger.get('notice', noticeId).state).toMatchObject({ is: 'receiving', dock });
  });

  it('is finished: what is missing is claimed, line by line, and waited for no longer', () => {
    const ledger = dockLedger(palletised);
    for (const said of [started(), confirmed(A, 24), finished]) ledger.happen(said, byRita);
    expect(ledger.get('notice', noticeId).state).toMatchObject({ is: 'received', dock });
    expect(ledger.all('exception')).toMatchObject([
      { code: 'short-received', facts: { line: 1, expected: 36, received: 24 } },
      { code: 'short-received', facts: { line: 2, expected: 20, received: 0 } },
    ]);
    expect(incoming(ledger)).toEqual([0, 0]);
  });

  it('is finished by two devices: once', () => {
    const ledger = dockLedger(palletised);
    for (const said of [started(), finished]) ledger.happen(said, byRita);
    expect(ledger.happen(finished, byOmar).exceptions).toEqual([]);
  });

  it('goods that come after it are received, told once for their line, and take nothing from what others await', () => {
    const other = { ...palletised, noticeId: 'N9', number: 'ASN-9', pallets: [] };
    const ledger = dockLedger(palletised, other);
    for (const said of [started(), confirmed(A, 24), finished]) ledger.happen(said, byRita);
    expect(incoming(ledger)).toEqual([36, 20]);
    const told = codesOf(ledger).length;
    ledger.happen(late(4), byRita);
    ledger.happen(late(4), byRita);
    expect(codesOf(ledger).slice(told)).toEqual(['notice-closed']);
    expect(lineOf(ledger, noticeId, 1)).toMatchObject({ received: 32, ended: { received: 24 } });
    expect(incoming(ledger)).toEqual([36, 20]);
  });

  it('a count that is taken back after it leaves nothing waited for', () => {
    const ledger = dockLedger(palletised);
    for (const said of [started(), confirmed(A, 24)]) ledger.happen(said, byRita);
    const of = ledger.events.at(-1)?.id ?? '';
    ledger.happen(finished, byRita);
    const undoes = { step: 'confirmed' as const, lines: [{ n: 1, goods: heart, quantity: 24 }] };
    ledger.happen(fact('receipt.reversed', { noticeId, unit: A, of, undoes }), byRita);
    expect(stockOf(ledger, heart.sku)).toMatchObject({ onHand: 0, incoming: 0 });
  });

  it('of a notice that this ledger never heard of: somebody looks', () => {
    const ledger = dockLedger();
    ledger.happen(started(), byRita);
    ledger.happen(finished, byRita);
    expect(codesOf(ledger)).toEqual(['notice-unknown', 'notice-unknown']);
  });
});
