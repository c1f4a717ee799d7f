import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Location } from '../catalogue/model.ts';
import { goods } from '../small-warehouse.fixture.ts';
import type { Balance } from './model.ts';
import type { Goods } from './movement.ts';
import { atLocation } from './place.ts';
import { type Candidate, type Site, type Stowed, suggestBin, suggestForUnit } from './suggest.ts';

const heart = goods('85123A');

const location = (
  code: string,
  type: Location['type'] = 'reserve',
  at: { x: number; y: number } = { x: 0, y: 0 },
  blockedBy: string | null = null,
): Location => ({
  code,
  type,
  zone: 'A',
  aisle: 1,
  bay: 1,
  level: 'A',
  position: '1',
  side: 'left',
  ...at,
  checkDigits: '42',
  blockedBy,
});

const holding = (code: string, what: Goods, quantity: number): Balance => ({
  ...what,
  place: atLocation(code),
  quantity,
  allocated: 0,
  last: [],
});

const bin = (place: Location, ...holds: readonly (readonly [Goods, number])[]): Candidate => ({
  location: place,
  holds: holds.map(([what, quantity]) => holding(place.code, what, quantity)),
  units: 0,
});

const site = (candidates: readonly Candidate[], more: Partial<Site> = {}): Site => ({
  candidates,
  faces: [],
  stations: [{ x: 0, y: 0 }],
  here: { x: 50, y: 0 },
  ...more,
});

const stowed = (quantity = 24, more: Partial<Goods> = {}, velocity: Stowed['velocity'] = null): Stowed => ({
  goods: { ...heart, ...more },
  quantity,
  velocity,
});

const face = (code: string, maximum: number, sku = '85123A') => ({
  location: code,
  owner: 'lumen',
  sku,
  minimum: 5,
  maximum,
});

describe('the suggested bin', () => {
  it('is the item’s own pick face, up to its maximum', () => {
    const given = site(
      [bin(location('F', 'pick-face'), [heart, 30]), bin(location('R'), [heart, 99]), bin(location('E'))],
      { faces: [face('F', 40)] },
    );
    expect(suggestBin(given, stowed(24))).toEqual({ location: 'F', quantity: 10, because: 'pick-face' });
    expect(suggestBin(given, stowed(4))).toMatchObject({ location: 'F', quantity: 4 });
  });

  it('is, once the face is full, a bin where the same goods lie', () => {
    const given = site(
      [bin(location('F', 'pick-face'), [heart, 40]), bin(location('R'), [heart, 99]), bin(location('E'))],
      { faces: [face('F', 40)] },
    );
    expect(suggestBin(given, stowed())).toEqual({ location: 'R', quantity: 24, because: 'same-goods' });
  });

  it('never mixes lots or expiry dates by itself', () => {
    const other = { ...heart, lot: 'L1', expiry: '2027-01-01' };
    const given = site([bin(location('R'), [other, 5]), bin(location('E'))]);
    expect(suggestBin(given, stowed(24, { lot: 'L2', expiry: '2027-01-01' }))?.location).toBe('E');
    expect(suggestBin(given, stowed(24, { lot: 'L1', expiry: '2027-02-01' }))?.location).toBe('E');
    expect(suggestBin(given, stowed(24, { lot: 'L1', expiry: '2027-01-01' }))?.location).toBe('R');
  });

  it('among empty ones is near the pack stations for A, far in reserve for C, near here for others', () => {
    const given = site([
      bin(location('NEAR', 'pick-face', { x: 5, y: 0 })),
      bin(location('MID', 'reserve', { x: 48, y: 0 })),
      bin(location('FAR', 'reserve', { x: 90, y: 0 })),
      bin(location('FARTHEST', 'pick-face', { x: 99, y: 0 })),
    ]);
    expect(suggestBin(given, stowed(1, {}, 'A'))?.location).toBe('NEAR');
    expect(suggestBin(given, stowed(1, {}, 'C'))?.location).toBe('FAR');
    expect(suggestBin(given, stowed(1, {}, 'B'))?.location).toBe('MID');
    expect(suggestBin(given, stowed(1))?.location).toBe('MID');
  });

  it('is never another item’s face, a bin with something in it or a unit on it', () => {
    const given = site(
      [
        bin(location('F', 'pick-face')),
        bin(location('X'), [goods('OTHER'), 1]),
        { ...bin(location('P')), units: 1 },
      ],
      { faces: [face('F', 40, 'OTHER')] },
    );
    expect(suggestBin(given, stowed())).toBeNull();
  });

  it('is an empty one also where a balance of nothing is remembered', () => {
    expect(suggestBin(site([bin(location('E'), [goods('OTHER'), 0])]), stowed())?.location).toBe('E');
  });

  it('of quarantined goods is a place in quarantine, though something lies there', () => {
    const given = site([bin(location('E')), bin(location('Q', 'quarantine'), [goods('OTHER'), 3])]);
    expect(suggestBin(given, stowed(24, { status: 'quarantined' }))?.location).toBe('Q');
    expect(suggestBin(site([bin(location('E'))]), stowed(24, { status: 'quarantined' }))).toBeNull();
  });

  it('P is never blocked, and never of a kind that isn’t for the goods, whatever lies where', () => {
    const types = [
      'dock',
      'stage',
      'reserve',
      'pick-face',
      'pack-station',
      'lane',
      'quarantine',
      'returns',
    ] as const;
    const candidate = fc.record({
      type: fc.constantFrom(...types),
      blocked: fc.boolean(),
      quantity: fc.integer({ min: -2, max: 3 }),
      mine: fc.boolean(),
      units: fc.nat(1),
      isFace: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { maxLength: 8 }),
        fc.constantFrom('available', 'quarantined', 'returned'),
        fc.constantFrom('A', 'B', 'C', null),
        (all, status, velocity) => {
          const candidates = all.map((one, n) => ({
            ...bin(location(`L${n}`, one.type, { x: n, y: 0 }, one.blocked ? 'short' : null), [
              one.mine ? { ...heart, status } : goods('OTHER'),
              one.quantity,
            ]),
            units: one.units,
          }));
          const faces = all.flatMap(({ isFace }, n) => (isFace ? [face(`L${n}`, 2)] : []));
          const one = stowed(24, { status }, velocity);
          const found = suggestBin(site(candidates, { faces }), one);
          if (found === null) return;
          const there = candidates.find(({ location: { code } }) => code === found.location)?.location;
          expect(there?.blockedBy).toBeNull();
          expect(found.quantity).toBeGreaterThan(0);
          expect(found.quantity).toBeLessThanOrEqual(24);
          const fitting = {
            available: ['pick-face', 'reserve'],
            quarantined: ['quarantine'],
            returned: ['returns'],
          };
          expect(fitting[status]).toContain(there?.type);
        },
      ),
    );
  });
});

describe('a whole unit', () => {
  const lots = [stowed(48, { lot: 'L1' }), stowed(24, { lot: 'L2' })];

  it('of one item goes to an empty place in reserve as it is', () => {
    const given = site([bin(location('F', 'pick-face')), bin(location('R'))]);
    expect(suggestForUnit(given, lots)).toEqual({ location: 'R', quantity: 72, because: 'empty' });
  });

  it('of several items, with something quarantined, or with nothing on it, is no matter of one scan', () => {
    const given = site([bin(location('R'))]);
    expect(suggestForUnit(given, [stowed(1), { ...stowed(1), goods: goods('OTHER') }])).toBeNull();
    expect(suggestForUnit(given, [stowed(1), stowed(1, { status: 'quarantined' })])).toBeNull();
    expect(suggestForUnit(given, [])).toBeNull();
  });

  it('whose item’s pick face waits for pieces is opened first', () => {
    const given = site([bin(location('F', 'pick-face')), bin(location('R'))], { faces: [face('F', 40)] });
    expect(suggestForUnit(given, lots)).toBeNull();
  });
});
