import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/inbound/model.ts';
import type { VendorReturnLine } from '../../src/domain/inbound/vendor-return.ts';
import type { Balance } from '../../src/domain/stock/model.ts';
import { atLocation, inUnit, type Place } from '../../src/domain/stock/place.ts';
import { goods } from '../planning/ledger.fixture.ts';
import { fetchesFor, unreturned } from './return-places.ts';

const held = goods('S', { status: 'quarantined' });
const dock = 'DOCK';
const claim = (id: string, quantity: number): Claim => ({
  id,
  noticeId: 'N1',
  unit: 'U1',
  by: id,
  n: 1,
  goods: goods('S'),
  quantity,
  reason: 'wet',
  photos: [],
  operator: null,
  at: 0,
});
const lying = (place: Place, quantity: number, what = held): Balance => ({
  ...what,
  place,
  quantity,
  allocated: 0,
  last: [],
});
const line = (more: Partial<VendorReturnLine>): VendorReturnLine => ({
  taskId: 't',
  returnId: 'V1',
  number: 'RTV-00001',
  supplier: 'Star',
  claim: 'a',
  goods: held,
  from: inUnit('U1'),
  location: dock,
  quantity: 3,
  carried: 0,
  shipped: 0,
  state: 'open',
  ...more,
});

describe('claimed goods', () => {
  it('are fetched from wherever they are quarantined, and no more than were claimed', () => {
    const there = [
      lying(inUnit('U1'), 2),
      lying(atLocation('Q-1'), 9),
      lying(atLocation('A-1'), 50, goods('S')),
      lying('supplier', 99),
    ];
    expect(fetchesFor([claim('a', 5)], there, [])).toEqual([
      { claim: 'a', goods: held, from: inUnit('U1'), quantity: 2 },
      { claim: 'a', goods: held, from: atLocation('Q-1'), quantity: 3 },
    ]);
  });

  it('two claims never fetch the same pieces', () => {
    const found = fetchesFor([claim('a', 5), claim('b', 5)], [lying(inUnit('U1'), 7)], []);
    expect(found.map(({ claim: id, quantity }) => [id, quantity])).toEqual([
      ['a', 5],
      ['b', 2],
    ]);
  });

  it('that another shipment wants, or that stand at the dock for it, are left to it', () => {
    const there = [lying(inUnit('U1'), 5), lying(atLocation(dock), 2)];
    const open = line({ claim: 'b', quantity: 5, carried: 2 });
    expect(fetchesFor([claim('a', 9)], there, [open])).toEqual([
      { claim: 'a', goods: held, from: inUnit('U1'), quantity: 2 },
    ]);
  });

  it('what left short of a shipment, or was withdrawn, may go with the next', () => {
    expect(unreturned(claim('a', 5), [line({ quantity: 5 })])).toBe(0);
    expect(unreturned(claim('a', 5), [line({ quantity: 5, carried: 3, shipped: 3, state: 'short' })])).toBe(
      2,
    );
    expect(unreturned(claim('a', 5), [line({ quantity: 5, state: 'short' })])).toBe(5);
  });
});
