import { expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import { warehouse } from '../planning/ledger.fixture.ts';
import { A, B, countingSite, heart, picked } from './counting.fixture.ts';
import { movementsSince } from './movements-there.ts';

const clocks = { skews: new Map([['H1', 1_000]]), uncertainty: 10 };

it('what came and went since a moment, by location, with when it happened by a clock put right', async () => {
  const made = await countingSite();
  made.device('H1', { skew: 1_000, cameIn: 0 });
  made.clock.now = 100;
  await made.push('H1', { at: 90 }, picked(1));
  made.clock.now = 5_000;
  await made.push('H1', { at: 4_000 }, picked(2));
  const cases = { ...heart, level: 'case' as const };
  await made.push(
    'H1',
    { at: 4_500 },
    fact('case.broken', { goods: cases, quantity: 12, at: `location:${B}`, into: 'each' }),
  );
  const found = await made.ledger.read(warehouse, (reader) => movementsSince(reader, [A, B], 1_000, clocks));
  const told = (location: string) =>
    found
      .get(location)
      ?.map((movement) => [
        movement.goods.level,
        movement.quantity,
        movement.is === 'carried' ? movement.when : movement.is,
      ]);
  expect(told(A)).toEqual([['each', -2, { from: 3_990, to: 4_010 }]]);
  expect(told(B)).toEqual([
    ['case', -12, { from: 4_490, to: 4_510 }],
    ['each', 12, { from: 4_490, to: 4_510 }],
  ]);
});

it('what the books were corrected by was not carried', async () => {
  const made = await countingSite();
  const found = await made.ledger.read(warehouse, (reader) => movementsSince(reader, [A], 0, clocks));
  expect(found.get(A)).toMatchObject([{ is: 'corrects', quantity: 10 }]);
});
