import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../domain/barcode/meaning.ts';
import {
  byOmar,
  byRita,
  codesOf,
  dock,
  dockLedger,
  heartCase,
  loose,
  netOf,
  palletised,
  pieces,
  shelf,
  ssccs,
  star,
} from '../../domain/dock.fixture.ts';
import type { Fact } from '../../domain/events/union.ts';
import { understand } from '../../domain/events/union.ts';
import { eventVersions } from '../../domain/events/versions.ts';
import { damageReasons } from '../../domain/inbound/model.ts';
import { Dock } from './dock-floor.fixture.ts';

const untrusted = { ...palletised, trusted: false };
const codes = [
  ...ssccs,
  ...ssccs,
  dock,
  dock,
  shelf,
  ...Object.values(pieces),
  heartCase,
  star,
  'LPN-1',
  'LPN-2',
  'T-1',
  '340123450000000048',
  'https://example.com',
  'nobody knows',
];

type Act = (floor: Dock) => unknown;

/** What a person does who does what the screen asks, with goods that have what must be said of them. */
function rightThing(floor: Dock): Dock {
  const { state, work } = floor;
  const waiting = [...work.pallets.values()].find(({ state: { is } }) => is === 'expected');
  switch (state.at) {
    case 'dock':
      return floor.scan(dock);
    case 'between':
      if (waiting !== undefined) return floor.scan(waiting.code);
      return floor.command('done');
    case 'pallet':
      return palletDone(floor, state.unit);
    case 'strange':
      return floor.scan(state.unit);
    case 'taken':
      return work.about.is === 'blind' ? floor.choose('take') : floor.back();
    case 'short':
    case 'finish':
    case 'damage-photos':
      return floor.command('done');
    case 'ask':
      return floor.type(state.what === 'expiry' ? '311227' : `S-${floor.ledger.events.length}`);
    case 'loose':
      return state.goods === null ? floor.back() : floor.quantity(3);
    case 'damage-what':
      return floor.choose('0');
    case 'damage-why':
      return floor.choose('wet');
    case 'damage-count':
      return floor.quantity(1);
    case 'measure':
      return floor.command('skip');
    case 'cant-read':
    case 'paused':
      return floor.back();
    case 'done':
      return floor;
  }
}

/** Opened first where nobody has; then closed, as expected or short. */
function palletDone(floor: Dock, unit: string): Dock {
  const pallet = floor.work.pallets.get(unit);
  if (pallet?.state.is === 'open') return floor.command('done');
  return floor.work.about.is === 'notice' && floor.work.about.notice.trusted
    ? floor.scan(unit)
    : floor.scan(pieces.heart);
}

const aCode = fc.constantFrom(...codes);
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Act>((floor) => rightThing(floor)) },
  {
    weight: 8,
    arbitrary: aCode.map(
      (code): Act =>
        (floor) =>
          floor.scan(code),
    ),
  },
  {
    weight: 8,
    arbitrary: fc
      .record({
        code: fc.constantFrom(...Object.values(pieces)),
        lot: fc.constantFrom(null, 'L7', 'L8'),
        expiry: fc.constantFrom(null, '2025-01-01', '2026-12-01', '2027-12-31'),
        serial: fc.constantFrom(null, 'S-1', 'S-2'),
        count: fc.constantFrom(null, 1, 5, 24),
      })
      .map(
        ({ code, ...attributes }): Act =>
          (floor) =>
            floor.scan(code, attributes),
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...commands).map(
      (name): Act =>
        (floor) =>
          floor.command(name),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('damage', 'loose', 'take', 'same', '0', '1', 'nonsense', ...damageReasons).map(
      (choice): Act =>
        (floor) =>
          floor.choose(choice),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.integer({ min: -1, max: 30 }), fc.constantFrom(0.5, Number.NaN, 1e9)).map(
      (quantity): Act =>
        (floor) =>
          floor.quantity(quantity),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('L7', '311227', '991399', '', 'x', dock, '123A', '0017').map(
      (text): Act =>
        (floor) =>
          floor.type(text),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((floor) => floor.say({ is: 'photo', hash: 'b'.repeat(64) })) },
  { weight: 1, arbitrary: fc.constant<Act>((floor) => floor.back()) },
);

/** Pieces that a fact brings in; one that another device's pallet refuses brings none. */
function piecesOf({ type, payload }: Fact): number {
  const sum = (lines: readonly { readonly quantity: number }[]) =>
    lines.reduce((total, { quantity }) => total + quantity, 0);
  switch (type) {
    case 'goods.received':
      return payload.quantity;
    case 'pallet.confirmed':
      return sum(payload.lines);
    case 'receipt.reversed': {
      const { undoes } = payload;
      if (undoes.step === 'damaged') return 0;
      return undoes.step === 'confirmed' ? -sum(undoes.lines) : -undoes.quantity;
    }
    default:
      return 0;
  }
}

const aJob = fc.constantFrom(
  { notice: palletised, jobId: 'N1' },
  { notice: untrusted, jobId: 'N1' },
  { notice: loose, jobId: 'N2' },
  { notice: palletised, jobId: 'blind:LPN-1' },
);
/** Two receivers on one truck, whose inputs come in any order. */
const aDay = fc.tuple(aJob, fc.array(fc.tuple(fc.nat(1), anAct), { maxLength: 60, size: 'max' }));

describe('whatever is scanned, pressed and typed, by two receivers, in any order', () => {
  it('never throws, and what is booked is what was accepted', () => {
    fc.assert(
      fc.property(aDay, ([{ notice, jobId }, acts]) => {
        const ledger = dockLedger(notice);
        const receivers = [new Dock(ledger, jobId, byRita), new Dock(ledger, jobId, byOmar)];
        let accepted = 0;
        for (const [who, perform] of acts) {
          const floor = receivers[who] as Dock;
          perform(floor);
          if (floor.feedback.is === 'reject' || floor.feedback.is === 'none') expect(floor.facts).toEqual([]);
          for (const said of floor.facts) {
            const version = eventVersions[said.type];
            expect(understand({ ...said, version }, byRita.source)).toEqual({ is: 'understood', fact: said });
            accepted += piecesOf(said);
          }
        }
        const onHand = ledger.all('stock').reduce((sum, stock) => sum + stock.onHand, 0);
        expect(onHand).toBe(accepted);
        for (const [sku, net] of netOf(ledger)) expect([sku, net]).toEqual([sku, 0]);
      }),
      { numRuns: 400 },
    );
  });

  it('and then doing what is asked leads to done', () => {
    fc.assert(
      fc.property(aDay, ([{ notice, jobId }, acts]) => {
        const ledger = dockLedger(notice);
        const receivers = [new Dock(ledger, jobId, byRita), new Dock(ledger, jobId, byOmar)] as const;
        for (const [who, perform] of acts) perform(receivers[who] as Dock);
        for (let step = 0; step < 200 && receivers.some(({ state }) => state.at !== 'done'); step += 1) {
          for (const floor of receivers) rightThing(floor);
        }
        expect(receivers.map(({ state }) => state.at)).toEqual(['done', 'done']);
      }),
      { numRuns: 200 },
    );
  });

  it('opens no exception but those that say what the floor is like', () => {
    const told = [
      'over-received',
      'not-announced',
      'expired',
      'short-dated',
      'pallet-short',
      'short-received',
      'notice-closed',
    ];
    fc.assert(
      fc.property(aDay, ([{ notice, jobId }, acts]) => {
        const ledger = dockLedger(notice);
        const receivers = [new Dock(ledger, jobId, byRita), new Dock(ledger, jobId, byOmar)];
        for (const [who, perform] of acts) perform(receivers[who] as Dock);
        expect(codesOf(ledger).filter((code) => !told.includes(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
