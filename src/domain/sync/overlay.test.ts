import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, addressText, type Reading, type View } from '../documents/document.ts';
import { audienceOf, type Bodies, type Kind } from '../documents/kinds.ts';
import { fact } from '../events/facts.ts';
import type { Fact, Happened } from '../events/union.ts';
import { fold, readsOf } from '../fold.ts';
import { balanceKey } from '../stock/model.ts';
import type { Goods } from '../stock/movement.ts';
import { atLocation, inUnit } from '../stock/place.ts';
import { asHappened, isPending, needsOf, Overlay } from './overlay.ts';
import { missingOnDevice, scopeOf } from './scope.ts';

const goods: Goods = {
  owner: 'own',
  sku: 'A',
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
};
const location = (code: string) => ({
  code,
  type: 'pick-face' as const,
  zone: 'A',
  aisle: 1,
  bay: 1,
  level: 'A',
  position: '1',
  side: 'left' as const,
  x: 0,
  y: 0,
  checkDigits: '12',
});
const stops = [1, 2, 3];
const bin = (stop: number) => `A-01-0${stop}-A-1`;

const serverFacts: readonly Fact[] = [
  fact('operator.rostered', { operatorId: 'ana', name: 'Ana', roles: ['picker'], active: true }),
  fact('locations.defined', { locations: stops.map((stop) => location(bin(stop))) }),
  fact('stock.opened', { lines: stops.map((stop) => ({ goods, quantity: 20, location: bin(stop) })) }),
  fact('order.received', {
    owner: 'own',
    channel: 'web',
    number: '1',
    orderedAt: '',
    shipTo: '',
    lines: stops.map((n) => ({ n, sku: 'A', description: '', quantity: 4 })),
  }),
  fact('pick-lists.made', {
    lists: [
      {
        pickListId: 'L1',
        number: '1',
        station: 'P-1',
        orders: [{ orderId: 'web:1', slot: 1 }],
        stops: stops.map((n) => ({
          n,
          location: bin(n),
          goods,
          lines: [{ orderId: 'web:1', n, slot: 1, quantity: 4 }],
        })),
      },
    ],
  }),
  fact('pick-list.leased', { pickListId: 'L1', device: 'd1', stops: 3 }),
];

/** The server's own documents: nothing is unknown to it. */
class Server implements View {
  readonly #documents = new Map<string, { kind: Kind; key: string; body: Bodies[Kind] }>();

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    const found = this.#documents.get(addressText({ kind, key }));
    return found === undefined ? { is: 'absent' } : { is: 'known', body: found.body as Bodies[K] };
  }

  take(event: Happened): void {
    for (const { kind, key, body } of fold(this, event).changes) {
      const text = addressText({ kind, key });
      if (body === null) this.#documents.delete(text);
      else this.#documents.set(text, { kind, key, body });
    }
  }

  /** What a pull would have given to this device. */
  pulled(): View {
    const documents = new Map(this.#documents);
    return {
      read<K extends Kind>(kind: K, key: string): Reading<K> {
        const found = documents.get(addressText({ kind, key }));
        const seen =
          found !== undefined && ['floor', 'device:d1'].includes(audienceOf(kind, found.body as Bodies[K]));
        if (seen) return { is: 'known', body: found.body as Bodies[K] };
        return missingOnDevice({ kind, key }, scopeOf('d1', null));
      },
    };
  }
}

const happened = (facts: readonly Fact[], source: Happened['source'], first = 0): Happened[] =>
  facts.map(
    (said, n) =>
      ({ ...said, id: `${source.kind}-${first + n}`, position: 0, actor: 'ana', at: 0, source }) as Happened,
  );

const begun = (): Server => {
  const server = new Server();
  for (const event of happened(serverFacts, { kind: 'server' })) server.take(event);
  return server;
};

const line = (stop: number) => ({ orderId: 'web:1', n: stop });
const anyStop = fc.constantFrom(...stops);
const anyTote = fc.constantFrom('T-1', 'T-2');
const anyOf = fc.nat({ max: 11 }).map((n) => `device-${n}`);
const onList = { pickListId: 'L1' };
const scan = 'scan' as const;

/** What a picker may do, sensible or not: the fold takes it all. */
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  anyTote.map((tote) => fact('tote.mounted', { ...onList, slot: 1, tote, proof: scan })),
  fc
    .record({ stop: anyStop, tote: anyTote, quantity: fc.integer({ min: 1, max: 6 }) })
    .map(({ stop, tote, quantity }) =>
      fact('item.picked', {
        ...onList,
        ...line(stop),
        stop,
        tote,
        goods,
        quantity,
        location: bin(stop),
        proof: scan,
      }),
    ),
  anyStop.map((stop) => fact('stop.skipped', { ...onList, stop })),
  anyStop.map((stop) =>
    fact('stop.shorted', {
      ...onList,
      stop,
      location: bin(stop),
      goods,
      reason: 'empty',
      remaining: 0,
      lines: [{ ...line(stop), missing: 4 }],
    }),
  ),
  fc
    .record({ stop: anyStop, of: fc.uuid() })
    .map(({ stop, of }) => fact('step.reversed', { ...onList, stop, of, undoes: { step: 'skip' } })),
  fc
    .record({ stop: anyStop, tote: anyTote, of: anyOf, quantity: fc.integer({ min: 1, max: 6 }) })
    .map((put) =>
      fact('step.reversed', {
        ...onList,
        stop: put.stop,
        of: put.of,
        undoes: {
          step: 'put',
          ...line(put.stop),
          location: bin(put.stop),
          tote: put.tote,
          goods,
          quantity: put.quantity,
        },
      }),
    ),
  fc.record({ stop: anyStop, of: anyOf }).map(({ stop, of }) =>
    fact('step.reversed', {
      ...onList,
      stop,
      of,
      undoes: { step: 'short', location: bin(stop), goods, lines: [{ ...line(stop), missing: 4 }] },
    }),
  ),
  anyTote.map((tote) => fact('tote.dropped', { ...onList, tote, station: 'P-1', proof: scan })),
  fc.constantFrom(
    fact('pick-list.started', onList),
    fact('pick-list.paused', { ...onList, location: 'P-1' }),
  ),
);

const shift = fc
  .array(anyFact, { maxLength: 12 })
  .map((facts) => happened(facts, { kind: 'device', deviceId: 'd1', epoch: 'e', seq: 1 }));

const overlayOf = (base: View, events: readonly Happened[]): Overlay => {
  const overlay = new Overlay(base);
  for (const event of events) overlay.fold(event);
  return overlay;
};

/** Everything that a screen of this job could show. */
const shown: readonly Address[] = [
  { kind: 'pick-list', key: 'L1' },
  ...stops.map((stop) => ({ kind: 'pick-stop', key: `L1/000${stop}` }) as const),
  ...stops.map((stop) => ({ kind: 'location', key: bin(stop) }) as const),
  { kind: 'unit', key: 'T-1' },
  { kind: 'unit', key: 'T-2' },
  ...[...stops.map((stop) => atLocation(bin(stop))), inUnit('T-1'), inUnit('T-2')].map(
    (place) => ({ kind: 'balance', key: balanceKey(place, goods) }) as const,
  ),
];

/** An event that pends has no position yet, and nobody is shown one. */
const unplaced = (reading: Reading<Kind>) =>
  JSON.parse(JSON.stringify(reading, (name, value) => (name === 'position' ? 0 : value)));

const screen = (view: View) => shown.map(({ kind, key }) => unplaced(view.read(kind, key)));

describe('the overlay', () => {
  it('L3 a screen does not flicker while its events move from the device into what was pulled', () => {
    fc.assert(
      fc.property(shift, (events) => {
        const server = begun();
        const before = screen(overlayOf(server.pulled(), events));
        for (const [n, event] of events.entries()) {
          server.take(event);
          expect(screen(overlayOf(server.pulled(), events.slice(n + 1)))).toEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('L3 an event pends until a pull shows it folded, and in quarantine until it is settled', () => {
    const shownFolded = { folded: 5, quarantined: [2] };
    expect([1, 2, 5, 6].filter((seq) => isPending(seq, shownFolded))).toEqual([2, 6]);
  });

  it('L5 draws no conclusion from what the device does not hold', () => {
    const nothing: View = { read: () => ({ is: 'unknown' }) };
    fc.assert(
      fc.property(shift, (events) => {
        const overlay = overlayOf(nothing, events);
        expect(overlay.read('pick-list', 'L1')).toEqual({ is: 'unknown' });
        expect(overlay.overrides('pick-stop').size).toBe(0);
        expect(overlay.overrides('balance').size).toBe(0);
      }),
    );
  });

  it('knows on which documents it depends: another base at any other address gives the same overlay', () => {
    fc.assert(
      fc.property(shift, (events) => {
        const base = begun().pulled();
        const overlay = overlayOf(base, events);
        for (const event of events) {
          for (const address of readsOf(event)) expect(overlay.dependsOn(address)).toBe(true);
        }
        const blinded: View = {
          read: (kind, key) => (overlay.dependsOn({ kind, key }) ? base.read(kind, key) : { is: 'unknown' }),
        };
        for (const kind of ['pick-list', 'pick-stop', 'unit', 'location', 'balance'] as const) {
          expect(overlayOf(blinded, events).overrides(kind)).toEqual(overlay.overrides(kind));
        }
      }),
    );
  });

  it('P4 an event that can not be folded changes nothing, and the next one is folded all the same', () => {
    const base = begun().pulled();
    const source = { deviceId: 'd1', epoch: 'e' };
    const envelope = {
      seq: 1,
      id: 'x',
      type: 'item.picked',
      version: 1,
      actor: 'ana',
      basis: { serverEpoch: null, position: 0 },
      at: { wall: 0, monotonic: 0, page: 'p' },
    };
    const broken = asHappened({ ...envelope, payload: { pickListId: 'L1' } }, source);
    const whole = asHappened(
      { ...envelope, type: 'stop.skipped', payload: { pickListId: 'L1', stop: 1 } },
      source,
    );
    if (broken === null || whole === null) throw new Error('both are of types that this release writes');
    expect(needsOf(broken)).toEqual([]);
    const overlay = overlayOf(base, [broken, whole]);
    expect([...overlay.overrides('pick-stop').keys()]).toEqual(['L1/0001']);
  });

  it('D10 leaves out what another release wrote', () => {
    const envelope = {
      seq: 1,
      id: 'x',
      payload: {},
      actor: null,
      basis: { serverEpoch: null, position: 0 },
      at: { wall: 0, monotonic: 0, page: 'p' },
    };
    const source = { deviceId: 'd1', epoch: 'e' };
    expect(asHappened({ ...envelope, type: 'stop.skipped', version: 2 }, source)).toBeNull();
    expect(asHappened({ ...envelope, type: 'stop.danced', version: 1 }, source)).toBeNull();
    expect(asHappened({ ...envelope, type: 'toString', version: 1 }, source)).toBeNull();
  });
});
