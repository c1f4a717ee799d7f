import { describe, expect, it } from 'vitest';
import { audienceOf } from '../documents/kinds.ts';
import { goods } from '../small-warehouse.fixture.ts';
import { balanceKey } from '../stock/model.ts';
import { atLocation, inUnit, type Place } from '../stock/place.ts';
import { beganIn, missingOnDevice, scopeOf } from './scope.ts';

const now = scopeOf('d1', null);
/** As release 0.1 named what a device was given: balances stayed at the desk. */
const former = 'floor device:d1';

const balanceAt = (place: Place) => ({ kind: 'balance', key: balanceKey(place, goods('A')) }) as const;
const bodyAt = (place: Place) => ({ ...goods('A'), place, quantity: 1, allocated: 0, last: [] });

describe('what a device is given', () => {
  it('L1 a cursor of the former scope is of another one: the device pulls anew', () => {
    expect(beganIn(former, 'd1')).toBeNull();
    expect(beganIn(now, 'd1')).toEqual({ began: null });
    expect(beganIn(now, 'd2')).toBeNull();
    expect(beganIn(scopeOf('d1', 42), 'd1')).toEqual({ began: 42 });
    expect(beganIn(`${now} since:soon`, 'd1')).toBeNull();
  });

  it('L5 balances of the house are everyone’s, those of the world outside the desk’s', () => {
    for (const place of [atLocation('A-01'), inUnit('T-1')] as const) {
      expect(audienceOf('balance', bodyAt(place))).toBe('floor');
      expect(missingOnDevice(balanceAt(place), now)).toEqual({ is: 'absent' });
    }
    for (const place of ['found', 'customer', 'lost'] as const) {
      expect(audienceOf('balance', bodyAt(place))).toBe('desk');
      expect(missingOnDevice(balanceAt(place), now)).toEqual({ is: 'unknown' });
    }
  });

  it('L5 what a lease or the desk keeps is unknown where it is missing', () => {
    for (const kind of ['pick-list', 'pick-stop', 'order', 'stock', 'exception'] as const) {
      expect(missingOnDevice({ kind, key: 'x' }, now)).toEqual({ is: 'unknown' });
    }
  });

  it('L5 a replica of the former scope, or none, draws no conclusion', () => {
    for (const scope of [former, null]) {
      expect(missingOnDevice(balanceAt(atLocation('A-01')), scope)).toEqual({ is: 'unknown' });
      expect(missingOnDevice({ kind: 'taught-code', key: 'x' }, scope)).toEqual({ is: 'unknown' });
    }
  });
});
