import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText, type View } from './documents/document.ts';
import { fact } from './events/facts.ts';
import type { Fact, Happened } from './events/union.ts';
import { fold, readsOf } from './fold.ts';
import { eventId, TestLedger, withUnknown } from './ledger.fixture.ts';
import { isOpen } from './picking/model.ts';
import { bins, device, goods, items, station, warehouse } from './small-warehouse.fixture.ts';

const [A, B] = bins;
const plan = [
  { sku: items.heart.sku, bin: A, slots: [4, 3] },
  { sku: items.lantern.sku, bin: B, slots: [2, 0] },
];
const world = () => warehouse(plan);

/** The warehouse's own events come first, so the first of the floor has the next position. */
const begun = world().events.length;

const stopNumber = fc.constantFrom(1, 2, 3);
const onList = { pickListId: 'L1' };
const aGoods = fc
  .record({
    sku: fc.constantFrom(items.heart.sku, items.lantern.sku),
    lot: fc.constantFrom(null, null, 'L1'),
    owner: fc.constantFrom('lumen', 'lumen', 'rival'),
  })
  .map(({ sku, lot, owner }) => ({ ...goods(sku, owner), lot }));
const aBin = fc.constantFrom(A, B);
const aTote = fc.constantFrom('T-1', 'T-2');
const aLine = fc.record({ orderId: fc.constantFrom('shop:1', 'shop:2'), n: fc.constantFrom(1, 2) });
const aQuantity = fc.integer({ min: 1, max: 6 });
const missing = fc.array(
  fc.record({ line: aLine, missing: aQuantity }).map(({ line, missing: pieces }) => ({
    ...line,
    missing: pieces,
  })),
  { minLength: 1, maxLength: 3 },
);

/** What the picker did, as a person would or as no person ever could. */
const plainFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        stop: stopNumber,
        line: aLine,
        location: aBin,
        tote: aTote,
        goods: aGoods,
        quantity: aQuantity,
      })
      .map(({ line, ...put }) => fact('item.picked', { ...onList, ...line, ...put, proof: 'scan' })),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ stop: fc.constantFrom(1, 2), order: fc.constantFrom(1, 2), tote: aTote, quantity: aQuantity })
      .map(({ stop, order, tote, quantity }) =>
        fact('item.picked', {
          ...onList,
          stop,
          orderId: `shop:${order}`,
          n: stop,
          location: stop === 1 ? A : B,
          tote,
          goods: goods(stop === 1 ? items.heart.sku : items.lantern.sku),
          quantity,
          proof: 'scan',
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ stop: stopNumber, location: aBin, goods: aGoods, lines: missing })
      .map((short) => fact('stop.shorted', { ...onList, ...short, reason: 'empty', remaining: 0 })),
  },
  stopNumber.map((stop) => fact('stop.skipped', { ...onList, stop })),
  stopNumber.map((stop) => fact('stop.reached', { ...onList, stop, location: A, proof: 'scan' })),
  fc
    .record({ stop: stopNumber, goods: aGoods })
    .map((seen) => fact('item.verified', { ...onList, ...seen, quantity: 1, proof: 'scan' })),
  fc
    .record({ tote: aTote, slot: fc.constantFrom(1, 2) })
    .map((on) => fact('tote.mounted', { ...onList, ...on, proof: 'scan' })),
  aTote.map((full) => fact('tote.replaced', { ...onList, slot: 1, full, fresh: 'T-3', proof: 'scan' })),
  aTote.map((tote) => fact('tote.dropped', { ...onList, tote, station, proof: 'scan' })),
  fc.constantFrom(
    fact('pick-list.started', onList),
    fact('pick-list.paused', { ...onList, location: A }),
    fact('pick-list.resumed', onList),
    fact('label.unreadable', { ...onList, label: 'tote', code: 'T-1', owner: null }),
  ),
  fc
    .constantFrom('H1', 'H2', null)
    .map((to) => fact('pick-list.leased', { ...onList, device: to, stops: 2 })),
);

type Reversal = Extract<Fact, { type: 'step.reversed' }>;

/** What a reversal of this event would truly say. Null for what can't be undone. */
function reversalOf(event: Happened): Reversal | null {
  switch (event.type) {
    case 'item.picked': {
      const { stop, location, tote, goods: moved, quantity, orderId, n } = event.payload;
      const undoes = { step: 'put', location, tote, goods: moved, quantity, orderId, n } as const;
      return fact('step.reversed', { ...onList, stop, of: event.id, undoes }) as Reversal;
    }
    case 'stop.shorted': {
      const { stop, location, goods: given, lines } = event.payload;
      const undoes = { step: 'short', location, goods: given, lines } as const;
      return fact('step.reversed', { ...onList, stop, of: event.id, undoes }) as Reversal;
    }
    case 'stop.skipped':
      return fact('step.reversed', {
        ...onList,
        stop: event.payload.stop,
        of: event.id,
        undoes: { step: 'skip' },
      }) as Reversal;
    default:
      return null;
  }
}

type Act = { readonly fact: Fact } | { readonly undo: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: plainFact.map((one) => ({ fact: one })) },
  { weight: 2, arbitrary: fc.nat(30).map((undo) => ({ undo })) },
);
const acts = fc.array(act, { maxLength: 25 });

/** Plays the acts; `undo` reverses the n-th event of the floor that can be, again and again perhaps. */
function played(all: readonly Act[]): TestLedger {
  const ledger = world();
  for (const one of all) {
    if ('fact' in one) {
      ledger.happen(one.fact, { actor: 'ana', source: device });
      continue;
    }
    const reversals = ledger.events.slice(begun).flatMap((event) => reversalOf(event) ?? []);
    const chosen = reversals[one.undo % Math.max(1, reversals.length)];
    if (chosen !== undefined) ledger.happen(chosen, { actor: 'ana', source: device });
  }
  return ledger;
}

describe('random picking on one world', () => {
  it('I4 each item nets to zero over all places, virtual ones included', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const sums = new Map<string, number>();
        for (const { owner, sku, quantity } of played(all).all('balance')) {
          sums.set(`${owner}/${sku}`, (sums.get(`${owner}/${sku}`) ?? 0) + quantity);
        }
        expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
      }),
    );
  });

  it("the item's stock is the sum of its balances that aren't virtual", () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        for (const stock of ledger.all('stock')) {
          const real = ledger
            .all('balance')
            .filter(
              ({ owner, sku, place }) => owner === stock.owner && sku === stock.sku && place.includes(':'),
            );
          expect(real.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(stock.onHand);
        }
      }),
    );
  });

  it('I5 a reversal restores balances, stock, stops and order lines from before', () => {
    const kept = ['balance', 'stock', 'order-line', 'pick-stop'] as const;
    // A skipped stop that was picked and undone is open: its turn has come.
    const walked = (body: unknown) =>
      JSON.parse(JSON.stringify(body).replace(/"state":\{"is":"skipped".*?\}/, '"state":{"is":"open"}'));
    // What a balance remembers isn't what it holds: what was undone shows in its history.
    const forgetful = (body: unknown) =>
      typeof body === 'object' && body !== null && 'last' in body ? { ...body, last: [] } : body;
    const documents = (ledger: TestLedger) =>
      new Map(
        [...ledger.snapshot()]
          .filter(([address]) => kept.some((kind) => address.startsWith(`${kind} `)))
          .map(([address, body]) => [address, walked(forgetful(body))]),
      );
    fc.assert(
      fc.property(acts, plainFact, (all, last) => {
        const ledger = played(all);
        const before = documents(ledger);
        ledger.happen(last, { actor: 'ana', source: device });
        const event = ledger.events.at(-1);
        const reversal = event === undefined ? null : reversalOf(event);
        if (reversal === null) return;
        const { exceptions } = ledger.happen(reversal, { actor: 'ana', source: device });
        if (exceptions.some(({ code }) => code === 'nothing-to-reverse')) return;
        expect(documents(ledger)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('I5 an event is reversed at most once: again changes nothing and opens an exception', () => {
    fc.assert(
      fc.property(acts, fc.nat(30), (all, undo) => {
        const ledger = played([...all, { undo }]);
        const last = ledger.events.at(-1);
        if (last?.type !== 'step.reversed') return;
        const { exceptions, movements, changes } = ledger.happen(last, { actor: 'ana', source: device });
        expect(exceptions.map(({ code }) => code)).toContain('nothing-to-reverse');
        expect(movements).toEqual([]);
        expect(changes.every(({ kind }) => kind === 'exception')).toBe(true);
      }),
    );
  });

  it('a list counts its closed stops', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        const closed = ledger.all('pick-stop').filter((stop) => !isOpen(stop)).length;
        expect(ledger.get('pick-list', 'L1').closedStops).toBe(closed);
      }),
    );
  });

  it('a line has never less than nothing, and more than was ordered only under an open exception', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        for (const line of ledger.all('order-line')) {
          const { shipped, packed, picked, planned, short, reserved } = line;
          expect(0 <= shipped && shipped <= packed && packed <= picked).toBe(true);
          expect(Math.min(planned, short)).toBeGreaterThanOrEqual(0);
          expect(reserved).toBeGreaterThanOrEqual(planned);
          if (picked > line.ordered) {
            expect(ledger.all('exception').map(({ code }) => code)).toContain('surplus');
          }
        }
        for (const order of ledger.all('order')) {
          const lines = ledger.all('order-line').filter(({ orderId }) => orderId === order.id);
          expect(order.unpicked).toBe(lines.filter(({ picked, ordered }) => picked < ordered).length);
          expect(order.short).toBe(lines.filter(({ short }) => short > 0).length);
        }
      }),
    );
  });

  it('I3 the same events give the same documents, with the movements stored at the first fold too', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        const again = new TestLedger();
        for (const event of ledger.events) again.happen(event, event);
        expect(again.snapshot()).toEqual(ledger.snapshot());
      }),
      { numRuns: 50 },
    );
  });
});

describe('a reducer reads what it names and nothing else', () => {
  const nothing: View = { read: () => ({ is: 'absent' }) };
  const unknown = withUnknown(nothing, () => true);

  it('on a floor where everything is known', () => {
    fc.assert(
      fc.property(acts, plainFact, (all, last) => {
        const ledger = played(all);
        const event = {
          ...last,
          id: eventId(999),
          position: 999,
          actor: 'ana',
          at: 0,
          source: device,
        } as Happened;
        const named = new Set(readsOf(event).map(addressText));
        const strict: View = {
          read: (kind, key) => {
            expect(named).toContain(addressText({ kind, key }));
            return ledger.read(kind, key);
          },
        };
        fold(strict, event);
      }),
    );
  });

  it('where nothing is there, and where nothing is known (L5): the latter opens no exception', () => {
    fc.assert(
      fc.property(plainFact, (one) => {
        const event = {
          ...one,
          id: eventId(1),
          position: 1,
          actor: 'ana',
          at: 0,
          source: device,
        } as Happened;
        expect(() => fold(nothing, event)).not.toThrow();
        expect(fold(unknown, event).exceptions).toEqual([]);
      }),
    );
  });
});

describe('rights (P4)', () => {
  const reached = fact('stop.reached', { ...onList, stop: 1, location: A, proof: 'scan' });

  it('an operator without the right is recorded all the same, with an exception', () => {
    const ledger = world();
    const { exceptions } = ledger.happen(reached, { actor: 'nobody', source: device });
    expect(exceptions).toMatchObject([{ code: 'operator-without-right' }]);
  });

  it('what a device without the lease did is recorded, with an exception', () => {
    const { exceptions } = world().happen(reached, {
      actor: 'ana',
      source: { ...device, deviceId: 'H2' },
    });
    expect(exceptions).toMatchObject([{ code: 'lease-not-held', facts: { device: 'H2', holder: 'H1' } }]);
  });
});
