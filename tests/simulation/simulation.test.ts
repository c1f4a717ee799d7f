// Many devices, one server, seeded faults. A seed that fails is named: `npm run simulate -- --seeds 1 --from SEED`.
import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

const seeds = 300;
/** Seeds in one test, so that a failure names few. */
const together = 20;

describe('the simulation', () => {
  it.each(Array.from({ length: seeds / together }, (_, n) => n * together + 1))(
    `I1 I2 I3 I4 I5 I6 hold after ${together} shifts in bad weather, from seed %i`,
    async (from) => {
      for (let seed = from; seed < from + together; seed += 1) {
        const { wrong } = await simulate(seed);
        expect({ seed, wrong }).toEqual({ seed, wrong: [] });
      }
    },
    120_000,
  );

  it('a seed replays exactly', async () => {
    expect(await simulate(7)).toEqual(await simulate(7));
  });
});
