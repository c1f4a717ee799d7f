import { beforeEach, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { askReplenishments } from './ask-replenishments.ts';
import { goods, memoryLedger, order, place, places, state, stocked, warehouse } from './ledger.fixture.ts';
import { planForDesk } from './plan-for-desk.ts';

const [bin, high, station] = ['A-01-01-A-1', 'A-01-01-C-1', 'PACK-01-01-A-1'];
const day = { today: '2026-11-24' };

let ledger: Ledger;
beforeEach(async () => {
  ledger = memoryLedger();
  await state(
    ledger,
    places(place(bin), place(high, 'reserve'), place(station, 'pack-station')),
    stocked([
      [bin, goods('S'), 12],
      [high, goods('S'), 90],
    ]),
    fact('pick-faces.assigned', {
      faces: [{ location: bin, owner: 'main', sku: 'S', minimum: 10, maximum: 30 }],
    }),
  );
});

const tasks = () => ledger.read(warehouse, (reader) => reader.find('replenishment', ['state:open']));

it('nothing is asked for, and nothing written, while the faces are full', async () => {
  const { position } = await ledger.head(warehouse);
  expect(await askReplenishments(ledger, warehouse, day)).toBe(0);
  expect((await ledger.head(warehouse)).position).toBe(position);
});

it('making pick lists that leave a face with too little asks for the rest', async () => {
  await state(ledger, order('1', [['S', 5]]));
  await planForDesk(ledger, () => Date.UTC(2026, 10, 24))(warehouse, 'desk', { ordersPerList: 8 });
  expect(await tasks()).toMatchObject([
    { location: bin, from: atLocation(high), quantity: 23, carried: 0, state: 'open' },
  ]);
});

it('two that ask at once ask once', async () => {
  await state(ledger, order('1', [['S', 5]]));
  await planForDesk(ledger, () => Date.UTC(2026, 10, 24))(warehouse, 'desk', { ordersPerList: 8 });
  const [task] = await tasks();
  const carried = { goods: goods('S'), quantity: 23, from: atLocation(high), to: atLocation(bin) };
  await state(
    ledger,
    fact('goods.carried', { ...carried, reason: 'replenish', suggested: bin, task: task?.taskId ?? null }),
    fact('goods.carried', {
      ...carried,
      quantity: 25,
      from: atLocation(bin),
      to: 'lost',
      reason: 'move',
      suggested: null,
      task: null,
    }),
  );
  const asked = await Promise.all([1, 2].map(() => askReplenishments(ledger, warehouse, day)));
  expect(asked.toSorted()).toEqual([0, 1]);
  expect(await tasks()).toHaveLength(1);
});

it('a task that ended short is followed by one from elsewhere: its own source is blocked', async () => {
  const other = 'A-01-02-C-1';
  await state(
    ledger,
    places(place(other, 'reserve')),
    stocked([[other, goods('S'), 8]]),
    fact('pick-faces.assigned', {
      faces: [{ location: bin, owner: 'main', sku: 'S', minimum: 13, maximum: 30 }],
    }),
  );
  await askReplenishments(ledger, warehouse, day);
  const [task] = await tasks();
  expect(task?.from).toBe(atLocation(high));
  const short = { task: task?.taskId ?? '', goods: goods('S'), from: atLocation(high), remaining: 0 };
  await state(ledger, fact('replenishment.shorted', short));
  await askReplenishments(ledger, warehouse, day);
  expect(await tasks()).toMatchObject([{ from: atLocation(other), quantity: 8 }]);
});
