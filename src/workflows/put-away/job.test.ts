import { expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import { atLocation, inUnit } from '../../domain/stock/place.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import {
  cup,
  emptyFloor,
  farReserve,
  heart,
  Person,
  pallet,
  received,
  reserve,
} from '../carry/person.fixture.ts';
import { proposedForUnit } from '../carry/work.ts';
import { putAwayJob } from './job.ts';

const putAway = (view: WorkingView) => putAwayJob(view, { now: () => 0 });

it('an empty place is found behind many that are full', async () => {
  const ledger = emptyFloor();
  const model = ledger.get('location', farReserve);
  const near = Array.from({ length: 200 }, (_, n) => ({
    ...model,
    code: `A-01-${n + 10}-C-1`,
    x: 1,
    y: n / 100,
  }));
  ledger.happen(fact('locations.defined', { locations: near }));
  ledger.happen(
    fact('stock.opened', {
      lines: [...near.map(({ code }) => code), reserve].map((location) => ({
        goods: cup,
        quantity: 1,
        location,
      })),
    }),
  );
  received(ledger, [heart, 24]);
  const ana = new Person(ledger, putAway);
  await ana.scanAtHome(pallet);
  expect(proposedForUnit(ana.work)?.location).toBe(farReserve);
});

it('a place where another pallet stands is not empty, whatever is on it', async () => {
  const ledger = emptyFloor();
  ledger.happen(fact('unit.moved', { unit: 'LPN-1', to: reserve, after: null, settles: [] }));
  received(ledger, [heart, 24]);
  const ana = new Person(ledger, putAway);
  await ana.scanAtHome(pallet);
  expect(proposedForUnit(ana.work)?.location).toBe(farReserve);
});

it('a place that was filled while the job is open is proposed no more', async () => {
  const ledger = emptyFloor();
  received(ledger, [heart, 24]);
  const ana = new Person(ledger, putAway);
  await ana.scanAtHome(pallet);
  expect(proposedForUnit(ana.work)?.location).toBe(reserve);
  const more = { goods: heart, quantity: 1, from: inUnit('LPN-2'), to: atLocation(reserve) };
  ledger.happen(fact('goods.carried', { ...more, reason: 'move', suggested: null, task: null }));
  expect(proposedForUnit(ana.work)?.location).not.toBe(reserve);
});
