import { describe, expect, it } from 'vitest';
import { Draft } from '../documents/draft.ts';
import { fact } from '../events/facts.ts';
import { TestLedger, withUnknown } from '../ledger.fixture.ts';
import { goods } from '../small-warehouse.fixture.ts';
import { allocate, book, bookingReads, reversed } from './book.ts';
import { balanceKey, isOfRealPlace } from './model.ts';
import type { Movement } from './movement.ts';
import { atLocation, inUnit, isPlace, isVirtual, virtualPlaces } from './place.ts';

const bin = atLocation('A-01-02-A-1');
const tote = inUnit('T-1');
const movement = (from: Movement['from'], to: Movement['to'], quantity = 3): Movement => ({
  ...goods('85123A'),
  quantity,
  from,
  to,
});

/** Who is told to have moved something, at the n-th position. */
const mover = (position: number) => ({
  id: `event-${position}`,
  type: 'item.picked' as const,
  actor: 'ana',
  position,
  at: 1000 * position,
});

const opened = () => {
  const ledger = new TestLedger();
  ledger.happen(
    fact('stock.opened', {
      lines: [{ goods: goods('85123A'), quantity: 10, location: 'A-01-02-A-1' }],
    }),
  );
  return ledger;
};

/** The balances and the stock after one movement. */
function booked(one: Movement, ledger = opened()) {
  const draft = new Draft(ledger, bookingReads(one));
  book(draft, one, mover(2));
  const changed = new Map(draft.changes().map(({ kind, key, body }) => [`${kind} ${key}`, body]));
  return { draft, changed };
}

const balanceAt = (place: Movement['from']) => `balance ${balanceKey(place, goods('85123A'))}`;

describe('booking a movement', () => {
  it('takes from one place what it gives to the other; between real places stock on hand stays', () => {
    const { changed } = booked(movement(bin, tote));
    expect(changed.get(balanceAt(bin))).toMatchObject({ quantity: 7 });
    expect(changed.get(balanceAt(tote))).toMatchObject({ quantity: 3 });
    expect(changed.has('stock lumen/85123A')).toBe(false);
  });

  it('to or from the world outside changes what is on hand', () => {
    expect(booked(movement(bin, 'customer')).changed.get('stock lumen/85123A')).toMatchObject({ onHand: 7 });
    expect(booked(movement('supplier', bin)).changed.get('stock lumen/85123A')).toMatchObject({ onHand: 13 });
  });

  it('a balance of nothing, allocated to nobody, is no document', () => {
    expect(booked(movement(bin, tote, 10)).changed.get(balanceAt(bin))).toBeNull();
  });

  it('a balance may go below nothing, and that opens an exception', () => {
    const { draft, changed } = booked(movement(bin, tote, 12));
    expect(changed.get(balanceAt(bin))).toMatchObject({ quantity: -2 });
    expect(draft.exceptions).toMatchObject([{ code: 'balance-negative', facts: { quantity: -2 } }]);
  });

  it('quarantined goods are counted as such', () => {
    const one: Movement = { ...movement('supplier', bin), status: 'quarantined' };
    expect(booked(one).changed.get('stock lumen/85123A')).toMatchObject({ onHand: 13, quarantined: 3 });
  });

  it('what is unknown stays unknown (L5)', () => {
    const ledger = withUnknown(opened(), ({ kind }) => kind === 'balance');
    const draft = new Draft(ledger, bookingReads(movement(bin, tote)));
    book(draft, movement(bin, tote), mover(2));
    expect(draft.changes()).toEqual([]);
  });

  it('the reverse of a movement restores both places', () => {
    const one = movement(bin, tote);
    const draft = new Draft(opened(), bookingReads(one));
    book(draft, one, mover(2));
    book(draft, reversed(one), mover(3));
    const after = new Map(draft.changes().map(({ key, body }) => [key, body]));
    expect(after.get(balanceKey(bin, one))).toMatchObject({ quantity: 10 });
    expect(after.get(balanceKey(tote, one))).toBeNull();
  });

  it('both places remember who moved what, when, and where the other end is', () => {
    const { changed } = booked(movement(bin, tote));
    const told = { eventId: 'event-2', type: 'item.picked', actor: 'ana', position: 2, at: 2000 };
    expect(changed.get(balanceAt(tote))).toMatchObject({ last: [{ ...told, quantity: 3, other: bin }] });
    expect(changed.get(balanceAt(bin))).toMatchObject({
      last: [
        { ...told, quantity: -3, other: tote },
        { type: 'stock.opened', quantity: 10, other: 'found', position: 1 },
      ],
    });
  });

  it('remembers the newest movements, the newest first, and no more than three', () => {
    const ledger = opened();
    const draft = new Draft(ledger, bookingReads(movement(bin, tote)));
    for (const position of [2, 3, 4, 5]) book(draft, movement(bin, tote, 1), mover(position));
    const [one] = draft.changes().filter(({ key }) => key === balanceKey(bin, goods('85123A')));
    expect(one).toMatchObject({ body: { last: [{ position: 5 }, { position: 4 }, { position: 3 }] } });
  });

  it('the order in which it remembers is the ledger’s, whatever the clocks say (P5)', () => {
    const draft = new Draft(opened(), bookingReads(movement(bin, tote)));
    book(draft, movement(bin, tote, 1), { ...mover(2), at: 9_000_000 });
    book(draft, movement(bin, tote, 1), { ...mover(3), at: 5 });
    const [one] = draft.changes().filter(({ key }) => key === balanceKey(tote, goods('85123A')));
    expect(one).toMatchObject({
      body: {
        last: [
          { position: 3, at: 5 },
          { position: 2, at: 9_000_000 },
        ],
      },
    });
  });

  it('an allocation moves nothing, and is never less than nothing', () => {
    const draft = new Draft(opened(), bookingReads(movement(bin, tote)));
    allocate(draft, bin, goods('85123A'), 4);
    allocate(draft, bin, goods('85123A'), -6);
    expect(draft.changes()).toMatchObject([
      { body: { quantity: 10, allocated: 0, last: [{ position: 1 }] } },
    ]);
  });
});

describe('places', () => {
  it('are locations, units and the virtual ones, which are never on hand', () => {
    expect(isPlace('location:A-01') && isPlace('unit:T-1') && virtualPlaces.every(isPlace)).toBe(true);
    expect(isPlace('location:') || isPlace('shelf:1') || isPlace('nowhere')).toBe(false);
    expect(virtualPlaces.every(isVirtual)).toBe(true);
    expect(isVirtual(bin)).toBe(false);
  });

  it('tell by a balance’s key whether it is of a real place, whatever the codes are', () => {
    const odd = { ...goods('S|location:1'), owner: 'a|location:b' };
    for (const place of [...virtualPlaces, bin, tote, atLocation('found'), inUnit('|')]) {
      expect([place, isOfRealPlace(balanceKey(place, odd))]).toEqual([place, !isVirtual(place)]);
    }
  });
});
