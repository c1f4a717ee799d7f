import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/domain/catalogue/model.ts';
import type { Balance } from '../../src/domain/stock/model.ts';
import { atLocation, inUnit, type Place } from '../../src/domain/stock/place.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';
import { goods, place } from './ledger.fixture.ts';
import { type Floor, refills } from './replenish.ts';

const [bin, otherBin] = ['A-01-01-A-1', 'A-01-02-A-1'];
const [high, higher, highest] = ['A-01-01-C-1', 'A-01-02-C-1', 'A-01-03-C-1'];

const lies = (at: Place | string, quantity: number, more: Partial<Balance> = {}): Balance => ({
  ...goods('S'),
  place: at.includes(':') ? (at as Place) : atLocation(at),
  quantity,
  allocated: 0,
  last: [],
  ...more,
});

const locations = (blocked: readonly string[] = []): ReadonlyMap<string, Location> =>
  new Map(
    [bin, otherBin, high, higher, highest, 'DOCK-00-01-A-1'].map((code) => {
      const type = code.startsWith('DOCK') ? 'dock' : code.includes('-C-') ? 'reserve' : 'pick-face';
      return [code, { ...place(code, type), blockedBy: blocked.includes(code) ? 'short' : null }];
    }),
  );

const face = { location: bin, owner: 'main', sku: 'S', minimum: 10, maximum: 40 };

const floor = (balances: readonly Balance[], more: Partial<Floor> = {}): Floor => ({
  faces: [face],
  balances,
  items: new Map(),
  locations: locations(),
  units: new Map(),
  open: [],
  expiredBefore: '2026-12-01',
  ...more,
});

const pallet = (more: Partial<HandlingUnit> = {}): HandlingUnit => ({
  code: 'P',
  kind: 'pallet',
  at: atLocation(high),
  pickListId: null,
  orderId: null,
  moved: null,
  rivals: [],
  ...more,
});

const brief = (given: Floor) => refills(given).map(({ from, quantity }) => `${quantity} from ${from}`);

describe('a pick face', () => {
  it('under its minimum is filled up to its maximum; at its minimum it waits', () => {
    expect(refills(floor([lies(bin, 9), lies(high, 100)]))).toEqual([
      { location: bin, goods: goods('S'), from: atLocation(high), quantity: 31 },
    ]);
    expect(refills(floor([lies(bin, 10), lies(high, 100)]))).toEqual([]);
  });

  it('counts what pick lists will take as gone', () => {
    expect(brief(floor([lies(bin, 30, { allocated: 25 }), lies(high, 100)]))).toEqual([
      `35 from location:${high}`,
    ]);
  });

  it('that the pick lists empty wants goods though it has no minimum', () => {
    const faces = [{ ...face, minimum: 0 }];
    expect(brief(floor([lies(bin, 30, { allocated: 30 }), lies(high, 100)], { faces }))).toEqual([
      `40 from location:${high}`,
    ]);
    expect(refills(floor([lies(bin, 30, { allocated: 29 }), lies(high, 100)], { faces }))).toEqual([]);
  });

  it('has never two open tasks', () => {
    const task = { taskId: 'R', location: bin, goods: goods('S'), from: atLocation(high), quantity: 5 };
    const open = [{ ...task, carried: 0, state: 'open' as const }];
    expect(refills(floor([lies(high, 100)], { open }))).toEqual([]);
  });

  it('that is blocked waits for its count, and one that was removed is none', () => {
    expect(refills(floor([lies(high, 100)], { locations: locations([bin]) }))).toEqual([]);
    expect(refills(floor([lies(high, 100)], { locations: new Map() }))).toEqual([]);
  });
});

describe('the source', () => {
  it('is what expires first, then what needs the fewest walks and leaves the least over', () => {
    const soon = { lot: 'L', expiry: '2027-01-01' };
    expect(brief(floor([lies(high, 100), lies(higher, 3, soon)]))).toEqual([`3 from location:${higher}`]);
    expect(brief(floor([lies(high, 100), lies(higher, 45), lies(highest, 8)]))).toEqual([
      `40 from location:${higher}`,
    ]);
    expect(brief(floor([lies(high, 8), lies(higher, 12)]))).toEqual([`12 from location:${higher}`]);
  });

  it('is never blocked, quarantined, expired, promised to a list, at the dock or another pick face', () => {
    const bad = [
      lies(high, 100),
      lies(higher, 100, { status: 'quarantined' }),
      lies(highest, 100, { lot: 'L', expiry: '2026-11-30' }),
      lies(highest, 30, { allocated: 30 }),
      lies('DOCK-00-01-A-1', 100),
      lies(otherBin, 100),
    ];
    expect(refills(floor(bad, { locations: locations([high]) }))).toEqual([]);
  });

  it('may be a pallet that stands in reserve, and is none while its place is disputed or it is on a cart', () => {
    const given = (unit: HandlingUnit) => floor([lies(inUnit('P'), 100)], { units: new Map([['P', unit]]) });
    expect(brief(given(pallet()))).toEqual(['40 from unit:P']);
    expect(brief(given(pallet({ rivals: [atLocation(higher)] })))).toEqual([]);
    expect(brief(given(pallet({ at: null, pickListId: 'L' })))).toEqual([]);
    expect(brief(given(pallet({ at: atLocation('DOCK-00-01-A-1') })))).toEqual([]);
  });

  it('isn’t given away twice', () => {
    const faces = [face, { ...face, location: otherBin }];
    expect(brief(floor([lies(high, 50)], { faces }))).toEqual([
      `40 from location:${high}`,
      `10 from location:${high}`,
    ]);
    const task = { taskId: 'R', location: otherBin, goods: goods('S'), from: atLocation(high), quantity: 45 };
    const open = [{ ...task, carried: 5, state: 'open' as const }];
    expect(brief(floor([lies(high, 50)], { faces, open }))).toEqual([`10 from location:${high}`]);
  });

  it('gives cases whole, and opens one only where one alone is too much', () => {
    const item = {
      owner: 'main',
      sku: 'S',
      name: 'S',
      barcodes: [{ code: 'C', level: 'case' as const, quantity: 12 }],
      policy: { kind: 'once' as const },
      picture: null,
      details: null,
    };
    const items = new Map([['main/S', item]]);
    const cases = { level: 'case' as const };
    expect(brief(floor([lies(high, 120, cases)], { items }))).toEqual([`36 from location:${high}`]);
    const small = [{ ...face, maximum: 11 }];
    expect(brief(floor([lies(high, 120, cases)], { items, faces: small }))).toEqual([
      `11 from location:${high}`,
    ]);
  });
});
