// What holds of carrying whatever a person scans, presses or types.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { atLocation } from '../../domain/stock/place.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import { moveJob } from '../move/job.ts';
import { putAwayJob } from '../put-away/job.ts';
import { replenishJob } from '../replenish/job.ts';
import type { Input } from '../workflow.ts';
import {
  aCaseOfHearts,
  aCup,
  aHeart,
  cup,
  dock,
  emptyFloor,
  face,
  farReserve,
  heart,
  otherFace,
  Person,
  pallet,
  quarantine,
  received,
  reserve,
} from './person.fixture.ts';

const inCases = { ...heart, level: 'case' } as const;
const lotted = { ...heart, lot: 'L1', expiry: '2027-06-30' };

/** A pallet at the dock, a bin with two items, and a task. */
function floor(): TestLedger {
  const ledger = emptyFloor();
  received(ledger, [heart, 24], [inCases, 36], [lotted, 5], [{ ...cup, status: 'quarantined' }, 3]);
  ledger.happen(
    fact('stock.opened', {
      lines: [
        { goods: heart, quantity: 20, location: reserve },
        { goods: cup, quantity: 4, location: reserve },
      ],
    }),
  );
  const task = { taskId: 'R1', location: face, goods: heart, from: atLocation(reserve), quantity: 12 };
  ledger.happen(fact('replenishments.asked', { tasks: [task] }));
  return ledger;
}

const codes = [
  ...[aHeart, aCaseOfHearts, aCup, '01050123450000151727063010L1', '09999999999994', 'nonsense'],
  ...[face, otherFace, reserve, farReserve, quarantine, dock, pallet, 'LPN-9', 'A-77-01-A-1'],
];
const inputs: fc.Arbitrary<string | Input> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...codes) },
  fc.record({
    is: fc.constant('command'),
    command: fc.constantFrom('undo', 'short', 'cant-read', 'done', 'skip'),
  }),
  fc.record({ is: fc.constant('choice'), choice: fc.constantFrom('all', 'amount', '0', '1', '7', 'x') }),
  fc.record({ is: fc.constant('quantity'), quantity: fc.constantFrom(-1, 0, 1, 3, 24, 1000, 1.5) }),
  fc.record({
    is: fc.constant('typed'),
    text: fc.constantFrom('19', '123A', '20417', '', reserve, 'A-77-01-A-1'),
  }),
  fc.constant<Input>({ is: 'back' }),
) as fc.Arbitrary<string | Input>;

it.each([
  ['put away', (view: WorkingView) => putAwayJob(view, { now: () => 0 }), pallet],
  ['move', moveJob, `move:${reserve}`],
  ['replenish', replenishJob, 'R1'],
] as const)(
  '%s: nothing is lost or made up, no bin goes below nothing, and a reject writes nothing',
  async (_, kind, jobId) => {
    await fc.assert(
      fc.asyncProperty(fc.array(inputs, { maxLength: 40 }), async (all) => {
        const ledger = floor();
        const onHand = () => ledger.all('stock').map((stock) => [stock.sku, stock.onHand, stock.quarantined]);
        const before = onHand();
        const ana = new Person(ledger, kind);
        await ana.open(jobId);
        for (const one of all) {
          const events = ledger.events.length;
          if (typeof one === 'string') await ana.scan(one);
          else ana.say(one);
          if (ana.wasRejected) expect(ledger.events.length).toBe(events);
        }
        expect(onHand()).toEqual(before);
        const codesOpen = ledger.all('exception').map(({ code }) => code);
        expect(codesOpen.filter((code) => code !== 'not-announced' && code !== 'short-pick')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  },
);
