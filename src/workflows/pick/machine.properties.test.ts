import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../domain/barcode/meaning.ts';
import { putOf, shortReasons } from '../../domain/picking/model.ts';
import { bins, items, otherStation, type PlannedFor, station } from '../../domain/small-warehouse.fixture.ts';
import { Floor } from './floor.fixture.ts';
import { firstOpen, toteInSlot, undropped } from './work.ts';

const gtin = {
  [items.heart.sku]: '05012345000015',
  [items.lantern.sku]: '05012345000022',
  [items.cup.sku]: '05012345000039',
};
const totes = ['T-1', 'T-2', 'T-3', 'T-4'];
const codes = [
  ...totes,
  ...bins,
  ...Object.values(gtin),
  '15012345000012',
  '15012345000029',
  '15012345000036',
  station,
  otherStation,
  'https://example.com',
  'nobody knows',
];

const stopsArbitrary = fc
  .array(
    fc.record({
      sku: fc.constantFrom(items.heart.sku, items.lantern.sku, items.cup.sku),
      bin: fc.constantFrom(...bins),
      slots: fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 3 })),
    }),
    { minLength: 1, maxLength: 5 },
  )
  // A lone order as often as two on one cart.
  .chain((stops) =>
    fc
      .boolean()
      .map((two): PlannedFor[] =>
        stops.map(({ sku, bin, slots: [one, other] }) => ({ sku, bin, slots: two ? [one, other] : [one] })),
      ),
  );

type Act = (floor: Floor) => unknown;

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Act>((floor) => rightThing(floor)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...codes).map(
      (code): Act =>
        (floor) =>
          floor.scan(code),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        code: fc.constantFrom(...Object.values(gtin)),
        lot: fc.constantFrom('L1', 'L2', null),
        serial: fc.constantFrom('S1', 'S2', null),
        count: fc.constantFrom(null, 1, 5),
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
    weight: 2,
    arbitrary: fc.constantFrom('quantity', 'nonsense', ...shortReasons).map(
      (choice): Act =>
        (floor) =>
          floor.choose(choice),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(fc.integer({ min: -1, max: 15 }), fc.constantFrom(0.5, Number.NaN, 1e9)).map(
      (quantity): Act =>
        (floor) =>
          floor.quantity(quantity),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', 'T-4', '123A', '1053', '406B', '', 'x').map(
      (text): Act =>
        (floor) =>
          floor.type(text),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((floor) => floor.back()) },
);

/** What a person does who does what the screen asks. */
function rightThing(floor: Floor): Floor {
  const { state, work } = floor;
  const stop = 'stop' in state ? work.stops.find(({ n }) => n === state.stop) : undefined;
  const fresh = `T-${100 + work.list.totes.length}`;
  switch (state.at) {
    case 'cart':
    case 'tote-full':
      return floor.scan(fresh);
    case 'walk':
    case 'undo-put':
      return floor.scan(stop?.location ?? '');
    case 'take': {
      const line = stop === undefined ? null : firstOpen(stop);
      const tote = line === null ? null : toteInSlot(work, line.slot);
      const other = state.taken !== null && (state.taken.goods.lot ?? state.taken.goods.serial) !== null;
      if (other && tote !== null) return floor.scan(tote.tote);
      return other ? floor.command('done') : floor.scan(gtin[stop?.goods.sku ?? ''] ?? '');
    }
    case 'put':
      return floor.scan(toteInSlot(work, state.slot)?.tote ?? fresh);
    case 'short-reason':
    case 'short-remaining':
    case 'quantity':
    case 'cant-read':
    case 'pausing':
      return floor.back();
    case 'paused':
      return floor.scan(undropped(work)[0]?.tote ?? state.location);
    case 'drop':
      return floor.scan(state.tote === null ? (undropped(work)[0]?.tote ?? '') : work.list.station);
    case 'done':
      return floor;
  }
}

const walked = fc.tuple(stopsArbitrary, fc.array(act, { maxLength: 60 }));

describe('whatever is scanned, pressed and typed, in any order', () => {
  it('never throws, never puts more than was planned, and rejects write nothing down', () => {
    fc.assert(
      fc.property(walked, ([stops, acts]) => {
        const floor = new Floor(stops);
        for (const perform of acts) {
          const before = floor.state;
          perform(floor);
          if (floor.feedback.is === 'reject') expect(floor.facts).toEqual([]);
          if (floor.feedback.is === 'attention') expect(floor.facts).toEqual([]);
          expect(floor.facts.length).toBeLessThanOrEqual(before.at === 'cant-read' ? 2 : 1);
          for (const line of floor.work.stops.flatMap((stop) => stop.lines)) {
            expect(putOf(line)).toBeLessThanOrEqual(line.quantity);
          }
        }
        const opened = floor.ledger.all('exception').map(({ code }) => code);
        expect(
          opened.filter((code) => !['short-pick', 'goods-moved-on', 'balance-negative'].includes(code)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('from every state, doing what is asked leads to done, and put and short make up what was planned', () => {
    fc.assert(
      fc.property(walked, ([stops, acts]) => {
        const floor = new Floor(stops);
        for (const perform of acts) perform(floor);
        for (let step = 0; step < 400 && floor.state.at !== 'done'; step += 1) rightThing(floor);
        expect(floor.state).toEqual({ at: 'done' });
        const { work } = floor;
        expect(work.list.state).toEqual({ is: 'done' });
        for (const stop of work.stops) {
          const { state } = stop;
          const short = state.is === 'short' ? state.lines.reduce((sum, { missing }) => sum + missing, 0) : 0;
          const put = stop.lines.reduce((sum, line) => sum + putOf(line), 0);
          expect(put + short).toBe(stop.lines.reduce((sum, line) => sum + line.quantity, 0));
        }
      }),
      { numRuns: 300 },
    );
  });
});
