import { expect, it } from 'vitest';
import { binState, type WarehouseMap } from '../../src/domain/desk/warehouse-map.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { goods, place, places, state, stocked } from '../planning/ledger.fixture.ts';
import { deskSite } from './desk.fixture.ts';

it('the map tells of each location where it is and what is to be known of it first', async () => {
  const site = await deskSite('supervisor');
  const carried = (to: `unit:${string}`, what: ReturnType<typeof goods>) =>
    fact('goods.carried', {
      ...{ goods: what, quantity: 1, from: 'location:A-01-02-A-1' as const, to },
      ...{ reason: 'move' as const, suggested: null, task: null },
    });
  const stands = (unit: string, to: string) => fact('unit.moved', { unit, to, after: null, settles: [] });
  const bad = goods('S', { status: 'quarantined' });
  await state(
    site.ledger,
    places(...[1, 2, 3, 4, 5].map((bay) => place(`A-01-0${bay}-A-1`))),
    stocked([
      ['A-01-02-A-1', goods('S'), 5],
      ['A-01-02-A-1', bad, 1],
    ]),
    carried('unit:P-1', bad),
    carried('unit:P-2', goods('S')),
    stands('P-1', 'A-01-03-A-1'),
    stands('P-2', 'A-01-04-A-1'),
    stands('EMPTY', 'A-01-05-A-1'),
  );
  const { body } = await site.ask<WarehouseMap>('/map');
  expect(body.bins.map(({ code, state: said }) => [code, said])).toEqual([
    ['A-01-01-A-1', 'empty'],
    ['A-01-02-A-1', 'occupied'],
    ['A-01-03-A-1', 'quarantined'],
    ['A-01-04-A-1', 'occupied'],
    ['A-01-05-A-1', 'occupied'],
  ]);
  expect(body.bins[1]).toMatchObject({ zone: 'A', aisle: 1, level: 'A', type: 'pick-face', x: 1, y: 2 });
});

it('a block is said before all else, then quarantine', () => {
  expect(binState({ blocked: true, quarantined: true, occupied: true })).toBe('blocked');
  expect(binState({ blocked: false, quarantined: true, occupied: true })).toBe('quarantined');
  expect(binState({ blocked: false, quarantined: false, occupied: false })).toBe('empty');
});
