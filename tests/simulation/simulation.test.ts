// Many devices, one server, seeded faults. A seed that fails is named: `npm run simulate -- --seeds 1 --from SEED`.
import { describe, expect, it } from 'vitest';
import { type EventType, eventTypes } from '../../src/domain/events/union.ts';
import { simulate } from './simulate.ts';

const seeds = 300;
/** Seeds in one test, so that a failure names few. */
const together = 20;

/** A handheld whose whole storage is gone begins a new epoch: the ledger's contract tests that. No disk goes so far here. */
const elsewhere: readonly EventType[] = ['device.events-missing'];

const happened = new Set<string>(elsewhere);

describe('the simulation', () => {
  it.each(Array.from({ length: seeds / together }, (_, n) => n * together + 1))(
    `I1 I2 I3 I4 I5 I6 hold after ${together} shifts in bad weather, from seed %i`,
    async (from) => {
      for (let seed = from; seed < from + together; seed += 1) {
        const { wrong, types } = await simulate(seed);
        for (const type of types) happened.add(type);
        expect({ seed, wrong }).toEqual({ seed, wrong: [] });
      }
    },
    120_000,
  );

  it('every type of event has happened in some of these shifts', () => {
    expect(Object.keys(eventTypes).filter((type) => !happened.has(type))).toEqual([]);
  });

  it('a seed replays exactly', async () => {
    expect(await simulate(7)).toEqual(await simulate(7));
  });
});
