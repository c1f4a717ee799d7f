import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import { eventId, type TestLedger } from '../ledger.fixture.ts';
import { bins, device, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { bookingReads, reversed } from './book.ts';
import type { Goods, Movement } from './movement.ts';
import { atLocation, inUnit, type Place } from './place.ts';

const [A, B, C] = bins;
const heart = goods(items.heart.sku);
const inCases: Goods = { ...heart, level: 'case' };
const onFloor = { actor: 'ana', source: device };
const pallet = 'LPN-1';

const world = () => warehouse([{ sku: items.heart.sku, bin: A, slots: [4] }]);
const idOfLast = (ledger: TestLedger) => ledger.events.at(-1)?.id ?? '';

function moveUnit(
  ledger: TestLedger,
  to: string,
  after: string | null,
  settles: readonly Place[] = [],
): string {
  ledger.happen(fact('unit.moved', { unit: pallet, to, after, settles: [...settles] }), onFloor);
  return idOfLast(ledger);
}

const carry = (quantity: number, change: { from?: Place; to?: Place; task?: string } = {}) =>
  fact('goods.carried', {
    goods: heart,
    quantity,
    from: change.from ?? atLocation(A),
    to: change.to ?? atLocation(B),
    reason: 'move',
    suggested: null,
    task: change.task ?? null,
  });

const back = (of: string, quantity: number, task: string | null = null) =>
  fact('carry.reversed', {
    of,
    goods: heart,
    quantity,
    from: atLocation(A),
    to: atLocation(B),
    task,
  });

describe('moving a unit', () => {
  it('is one event: it stands elsewhere, and the balances of its contents stay where they are', () => {
    const ledger = world();
    ledger.happen(carry(10, { to: inUnit(pallet) }), onFloor);
    const first = moveUnit(ledger, B, null);
    const { movements } = ledger.happen(
      fact('unit.moved', { unit: pallet, to: C, after: first, settles: [] }),
      onFloor,
    );
    expect(movements).toEqual([]);
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(C), moved: idOfLast(ledger) });
    expect(ledger.balance(inUnit(pallet), heart)).toBe(10);
  });

  it('that knew of the latest move disputes nothing', () => {
    const ledger = world();
    moveUnit(ledger, B, moveUnit(ledger, A, null));
    expect(ledger.get('unit', pallet).rivals).toEqual([]);
    expect(ledger.all('exception')).toEqual([]);
  });

  it('by two who didn’t know of each other leaves its place disputed, and somebody looks', () => {
    const ledger = world();
    const first = moveUnit(ledger, A, null);
    moveUnit(ledger, B, first);
    moveUnit(ledger, C, first);
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(C), rivals: [atLocation(B)] });
    expect(ledger.all('exception')).toMatchObject([
      { code: 'unit-disputed', facts: { here: C, there: atLocation(B) } },
    ]);
  });

  it('to the same place by two is no dispute', () => {
    const ledger = world();
    const first = moveUnit(ledger, A, null);
    moveUnit(ledger, B, first);
    moveUnit(ledger, B, first);
    expect(ledger.get('unit', pallet).rivals).toEqual([]);
  });

  it('on from one’s own move settles nothing that one hadn’t heard of', () => {
    const ledger = world();
    const first = moveUnit(ledger, A, null);
    moveUnit(ledger, B, first);
    const own = moveUnit(ledger, C, first);
    moveUnit(ledger, A, own);
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(A), rivals: [atLocation(B)] });
    expect(ledger.all('exception')).toHaveLength(1);
  });

  it('by somebody who knew of the dispute settles it: the unit is in their hands', () => {
    const ledger = world();
    const first = moveUnit(ledger, A, null);
    moveUnit(ledger, B, first);
    const own = moveUnit(ledger, C, first);
    moveUnit(ledger, C, own, [atLocation(B)]);
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(C), rivals: [] });
  });

  it('P4 to a location that was removed meanwhile counts, and somebody looks', () => {
    const ledger = world();
    ledger.happen(fact('locations.removed', { codes: [B] }));
    moveUnit(ledger, B, null);
    expect(ledger.get('unit', pallet).at).toBe(atLocation(B));
    expect(ledger.all('exception')).toMatchObject([{ code: 'location-unknown' }]);
  });

  it('P4 that rides on somebody’s cart counts, and somebody looks', () => {
    const ledger = world();
    ledger.happen(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: pallet, proof: 'scan' }), onFloor);
    moveUnit(ledger, B, null);
    expect(ledger.all('exception')).toMatchObject([{ code: 'tote-in-use', facts: { holder: 'L1' } }]);
  });
});

describe('carrying goods', () => {
  it('takes them from one place to the other', () => {
    const ledger = world();
    ledger.happen(carry(30), onFloor);
    expect(ledger.balance(atLocation(A), heart)).toBe(70);
    expect(ledger.balance(atLocation(B), heart)).toBe(30);
  });

  it('P4 to or from a removed location counts, and each is told', () => {
    const ledger = world();
    ledger.happen(fact('locations.removed', { codes: [A, B] }));
    const { exceptions } = ledger.happen(carry(5), onFloor);
    expect(exceptions.map(({ subject }) => subject)).toEqual([`location ${A}`, `location ${B}`]);
    expect(ledger.balance(atLocation(B), heart)).toBe(5);
  });

  it('I5 is undone once only, and its undo restores the balances', () => {
    const ledger = world();
    ledger.happen(carry(30), onFloor);
    const of = idOfLast(ledger);
    ledger.happen(back(of, 30), onFloor);
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
    const again = ledger.happen(back(of, 30), onFloor);
    expect(again.exceptions).toMatchObject([{ code: 'nothing-to-reverse' }]);
    expect(again.movements).toEqual([]);
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
  });

  it('each carry is undone by itself, though two are alike', () => {
    const ledger = world();
    ledger.happen(carry(10), onFloor);
    const first = idOfLast(ledger);
    ledger.happen(carry(10), onFloor);
    const second = idOfLast(ledger);
    ledger.happen(back(second, 10), onFloor);
    ledger.happen(back(first, 10), onFloor);
    expect(ledger.balance(atLocation(A), heart)).toBe(100);
    expect(ledger.all('exception')).toEqual([]);
  });

  it('for a tote’s surplus ends its task when all of it is back, and its undo opens it again', () => {
    const ledger = world();
    const put = { pickListId: 'L1', stop: 1, orderId: 'shop:1', n: 1, location: A, tote: 'T-1' };
    ledger.happen(fact('item.picked', { ...put, goods: heart, quantity: 6, proof: 'scan' }), onFloor);
    const task = idOfLast(ledger);
    const one = carry(1, { from: inUnit('T-1'), to: atLocation(A), task });
    ledger.happen(one, onFloor);
    expect(ledger.get('task', task).state).toBe('open');
    ledger.happen(one, onFloor);
    expect(ledger.get('task', task)).toMatchObject({ state: 'done', facts: { quantity: 2, carried: 2 } });
    ledger.happen(back(idOfLast(ledger), 1, task), onFloor);
    expect(ledger.get('task', task).state).toBe('open');
  });

  it('never ends a task of another kind', () => {
    const ledger = world();
    const at = {
      pickListId: 'L1',
      stop: 1,
      location: A,
      goods: heart,
      reason: 'empty',
      remaining: 0,
    } as const;
    ledger.happen(fact('stop.shorted', { ...at, lines: [{ orderId: 'shop:1', n: 1, missing: 4 }] }), onFloor);
    const task = idOfLast(ledger);
    ledger.happen(carry(4, { task }), onFloor);
    expect(ledger.get('task', task)).toMatchObject({ kind: 'count', state: 'open' });
  });
});

describe('breaking a case', () => {
  it('changes what the pieces are counted as where they lie, and not how many there are', () => {
    const ledger = world();
    ledger.happen(fact('stock.opened', { lines: [{ goods: inCases, quantity: 24, location: B }] }));
    const { onHand } = ledger.get('stock', 'lumen/85123A');
    ledger.happen(
      fact('case.broken', { goods: inCases, quantity: 12, at: atLocation(B), into: 'each' }),
      onFloor,
    );
    expect(ledger.balance(atLocation(B), inCases)).toBe(12);
    expect(ledger.balance(atLocation(B), heart)).toBe(12);
    expect(ledger.get('stock', 'lumen/85123A').onHand).toBe(onHand);
  });
});

describe('what always holds of moves', () => {
  const place = fc.constantFrom<Place>(
    atLocation(A),
    atLocation(B),
    atLocation(C),
    inUnit(pallet),
    inUnit('LPN-2'),
  );
  const level = fc.constantFrom('each', 'inner', 'case');
  const step = fc.oneof(
    fc.record({
      is: fc.constant('carry'),
      from: place,
      to: place,
      quantity: fc.integer({ min: 1, max: 40 }),
      level,
    }),
    fc.record({
      is: fc.constant('break'),
      at: place,
      into: level,
      quantity: fc.integer({ min: 1, max: 40 }),
      level,
    }),
    fc.record({ is: fc.constant('undo'), nth: fc.nat(30) }),
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  /** Pieces of the heart, over all real places and levels. */
  const pieces = (ledger: TestLedger) =>
    ledger
      .all('balance')
      .filter((balance) => balance.sku === items.heart.sku && balance.place.includes(':'))
      .reduce((sum, { quantity }) => sum + quantity, 0);

  function play(ledger: TestLedger, steps: readonly Step[]): void {
    const carried: ReturnType<typeof carry>[] = [];
    const ids: string[] = [];
    for (const one of steps) {
      if (one.is === 'break') {
        const { at, into, quantity } = one;
        ledger.happen(
          fact('case.broken', { goods: { ...heart, level: one.level }, quantity, at, into }),
          onFloor,
        );
      } else if (one.is === 'carry') {
        const { from, to, quantity } = one;
        const payload = { goods: { ...heart, level: one.level }, quantity, from, to } as const;
        const said = fact('goods.carried', { ...payload, reason: 'move', suggested: null, task: null });
        ledger.happen(said, onFloor);
        carried.push(said);
        ids.push(idOfLast(ledger));
      } else if (ids.length > 0) {
        const said = carried[one.nth % ids.length];
        const of = ids[one.nth % ids.length] ?? eventId(1);
        if (said?.type !== 'goods.carried') continue;
        const { goods: what, quantity, from, to } = said.payload;
        ledger.happen(fact('carry.reversed', { of, goods: what, quantity, from, to, task: null }), onFloor);
      }
    }
  }

  it('I4 each item nets to zero: what is carried, broken or taken back is neither more nor less', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const ledger = world();
        const before = [pieces(ledger), ledger.get('stock', 'lumen/85123A').onHand];
        play(ledger, steps);
        expect([pieces(ledger), ledger.get('stock', 'lumen/85123A').onHand]).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('I5 undoing all, each once or more often, restores every balance but those of broken cases', () => {
    fc.assert(
      fc.property(
        fc.array(
          step.filter(({ is }) => is === 'carry'),
          { minLength: 1, maxLength: 12 },
        ),
        (steps) => {
          const ledger = world();
          const balances = () =>
            new Map(
              ledger
                .all('balance')
                .map((one) => [JSON.stringify([one.place, one.sku, one.level]), one.quantity]),
            );
          const before = balances();
          const undone = steps.map((_, nth) => ({ is: 'undo' as const, nth }));
          play(ledger, [...steps, ...undone, ...undone.toReversed()]);
          expect(balances()).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a movement that changes what the goods are, turned round twice, is itself, and reads the same documents', () => {
    const status = fc.constantFrom('available', 'quarantined', 'returned');
    fc.assert(
      fc.property(place, place, level, level, status, status, (from, to, was, is, stood, stands) => {
        const one: Movement = {
          ...heart,
          level: was,
          status: stood,
          quantity: 3,
          from,
          to,
          becomes: { level: is, status: stands },
        };
        expect(reversed(reversed(one))).toEqual(one);
        expect(new Set(bookingReads(reversed(one)).map(({ key }) => key))).toEqual(
          new Set(bookingReads(one).map(({ key }) => key)),
        );
      }),
    );
  });
});
