import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byOmar,
  byRita,
  dock,
  dockItems,
  dockLedger,
  loose,
  netOf,
  palletised,
  ssccs,
} from '../dock.fixture.ts';
import { fact } from '../events/facts.ts';
import type { Fact } from '../events/union.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import type { Goods } from '../stock/movement.ts';
import { isVirtual } from '../stock/place.ts';
import type { Pallet } from './model.ts';

const notices = [palletised, loose];
const units = [...ssccs, 'LPN-1', 'LPN-2'];

const someGoods: fc.Arbitrary<Goods> = fc.record({
  owner: fc.constant('lumen'),
  sku: fc.constantFrom(dockItems.heart.sku, dockItems.heart.sku, dockItems.cup.sku, dockItems.lantern.sku),
  level: fc.constantFrom('each' as const, 'case' as const),
  lot: fc.constantFrom(null, 'L7'),
  expiry: fc.constant(null),
  serial: fc.constantFrom(null, null, 'S-1', 'S-2'),
  status: fc.constant('available' as const),
});
const aCount = fc.record({
  n: fc.constantFrom(1, 1, 1, 2, 3, null),
  goods: someGoods,
  quantity: fc.integer({ min: 1, max: 30 }),
});
const onPallet = fc.record({
  noticeId: fc.constantFrom('N1', 'N1', 'N2', 'gone', null),
  unit: fc.constantFrom(...units),
});

/** What a device says; it may be late, mistaken, or say it twice. */
const aFact: fc.Arbitrary<Fact> = fc.oneof(
  onPallet.map((on) => fact('pallet.opened', { ...on, at: dock, takesOver: null })),
  onPallet.map((on) => fact('pallet.opened', { ...on, at: dock, takesOver: 'H1' })),
  fc.tuple(onPallet, aCount).map(([on, count]) => fact('goods.received', { ...on, ...count, remark: null })),
  fc
    .tuple(onPallet, fc.array(aCount, { minLength: 1, maxLength: 3 }))
    .map(([on, lines]) => fact('pallet.confirmed', { ...on, at: dock, lines })),
  onPallet.map((on) => fact('pallet.closed', on)),
  fc
    .tuple(onPallet, aCount)
    .map(([on, count]) => fact('goods.damaged', { ...on, ...count, reason: 'wet', photos: [] })),
  fc.constantFrom('N1', 'N2').map((noticeId) => fact('receipt.started', { noticeId, dock })),
  fc
    .constantFrom(...notices)
    .map(({ noticeId, lines, owner }) =>
      fact('receipt.finished', { noticeId, lines: lines.map(({ n, sku }) => ({ n, owner, sku })) }),
    ),
  fc.constantFrom(...notices).map(({ noticeId, lines, owner, pallets }) =>
    fact('notice.withdrawn', {
      noticeId,
      lines: lines.map(({ n, sku }) => ({ n, owner, sku })),
      pallets: pallets.map(({ code }) => code),
    }),
  ),
  fc.constantFrom(...notices).map((notice) => fact('notices.announced', { notices: [notice] })),
);

type Act = (ledger: TestLedger) => unknown;

/** What taking the last step of a pallet back says, as a device that knows the pallet says it. */
function reversalOf({ code, noticeId, steps, received, damaged }: Pallet): Fact | null {
  const of = steps.findLast((id) => [...received, ...damaged].some(({ by }) => by === id));
  const harmed = damaged.find(({ by }) => by === of);
  const counted = received
    .filter(({ by }) => by === of)
    .map(({ n, goods, quantity }) => ({ n, goods, quantity }));
  const [first] = counted;
  if (of === undefined) return null;
  if (harmed !== undefined) {
    const { n, goods, quantity } = harmed;
    const undoes = { step: 'damaged' as const, n, goods, quantity };
    return fact('receipt.reversed', { noticeId, unit: code, of, undoes });
  }
  if (first === undefined) return null;
  const undoes = { step: 'confirmed' as const, lines: counted };
  return fact('receipt.reversed', { noticeId, unit: code, of, undoes });
}

const undoLast: fc.Arbitrary<Act> = fc.constantFrom(...units).map((unit) => (ledger) => {
  const found = ledger.read('pallet', unit);
  const reversal = found.is === 'known' ? reversalOf(found.body) : null;
  if (reversal !== null) ledger.happen(reversal, byRita);
});

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(aFact, fc.constantFrom(byRita, byOmar)).map(
      ([said, by]): Act =>
        (ledger) =>
          ledger.happen(said, by),
    ),
  },
  { weight: 1, arbitrary: undoLast },
);

const aDay = fc.array(anAct, { maxLength: 40 });

function worked(acts: readonly Act[]): TestLedger {
  const ledger = dockLedger(...notices);
  for (const act of acts) act(ledger);
  return ledger;
}

describe('whatever comes in, in whatever order', () => {
  it('what left the supplier and what is on hand net to zero, item by item', () => {
    fc.assert(
      fc.property(aDay, (acts) => {
        const ledger = worked(acts);
        for (const [sku, net] of netOf(ledger)) expect([sku, net]).toEqual([sku, 0]);
        for (const { sku, onHand } of ledger.all('stock')) {
          const there = ledger.all('balance').filter((one) => one.sku === sku && !isVirtual(one.place));
          expect(onHand).toBe(there.reduce((sum, { quantity }) => sum + quantity, 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what is incoming is what the open lines still wait for: never less than none, and none once all is finished', () => {
    fc.assert(
      fc.property(aDay, (acts) => {
        const ledger = worked(acts);
        const waited = () =>
          ledger.all('stock').map(({ sku, incoming }) => [
            incoming,
            ledger
              .all('notice-line')
              .filter((line) => line.sku === sku && line.ended === null)
              .reduce((sum, { expected, received }) => sum + Math.max(0, expected - received), 0),
          ]);
        for (const [incoming, open] of waited()) expect(incoming).toBe(open);
        for (const { noticeId, lines, owner } of notices) {
          const all = lines.map(({ n, sku }) => ({ n, owner, sku }));
          ledger.happen(fact('receipt.finished', { noticeId, lines: all }), byRita);
        }
        for (const { incoming } of ledger.all('stock')) expect(incoming).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('a pallet is one device’s at a time, and holds what that pallet’s accepted counts say', () => {
    fc.assert(
      fc.property(aDay, (acts) => {
        const ledger = worked(acts);
        for (const { code, received, damaged, steps, state } of ledger.all('pallet')) {
          const counted = received.reduce((sum, { quantity }) => sum + quantity, 0);
          const there = ledger
            .all('balance')
            .filter(({ place }) => place === `unit:${code}`)
            .reduce((sum, { quantity }) => sum + quantity, 0);
          expect(there).toBe(counted);
          const closing = state.is === 'closed' ? [state] : [];
          expect(new Set(steps)).toEqual(new Set([...received, ...damaged, ...closing].map(({ by }) => by)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('taking back every step of every pallet, the last first, leaves nothing in the house', () => {
    fc.assert(
      fc.property(aDay, (acts) => {
        const ledger = worked(acts);
        for (const unit of units) {
          for (;;) {
            const found = ledger.read('pallet', unit);
            const reversal = found.is === 'known' ? reversalOf(found.body) : null;
            if (reversal === null) break;
            ledger.happen(reversal, byRita);
          }
        }
        const left = ledger.all('balance').filter(({ status }) => status !== 'quarantined');
        const onHand = ledger.all('stock').map((stock) => stock.onHand);
        expect(onHand.every((pieces) => pieces === 0)).toBe(true);
        expect(ledger.all('pallet').flatMap(({ received }) => received)).toEqual([]);
        expect(left.filter(({ place }) => place === 'supplier')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
