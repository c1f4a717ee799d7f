import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDexieIdentityStore } from './dexie-identity-store.ts';
import { HighestTime } from './highest-time.ts';
import type { IdentityStore } from './identity-store.ts';

const start = Date.UTC(2026, 2, 1);
const hour = 3_600_000;

const freshStore = () => openDexieIdentityStore({ indexedDB: new IDBFactory(), IDBKeyRange });

async function openAt(store: IdentityStore, now: { wall: number; monotonic: number }): Promise<HighestTime> {
  return HighestTime.open(store, { wall: () => now.wall, monotonic: () => now.monotonic });
}

describe('the highest time', () => {
  it('is the server’s, plus what has passed since, however wrong the device’s clock is', async () => {
    const now = { wall: start - 48 * hour, monotonic: 5 };
    const time = await openAt(await freshStore(), now);
    await time.heard(start);
    now.wall += hour;
    now.monotonic += hour;
    expect([time.atLeast(), time.atMost()]).toEqual([start + hour, start + hour]);
  });

  it('of what surely passed counts only the page’s own clock; the highest counts either', async () => {
    const now = { wall: start, monotonic: 0 };
    const time = await openAt(await freshStore(), now);
    await time.heard(start);
    now.wall += 3 * hour;
    now.monotonic += hour;
    expect([time.atLeast(), time.atMost()]).toEqual([start + hour, start + 3 * hour]);
    now.wall -= 3 * hour;
    expect(time.atMost()).toBe(start + 3 * hour);
  });

  it('after a restart goes on from what was kept', async () => {
    const store = await freshStore();
    const now = { wall: start, monotonic: 0 };
    const time = await openAt(store, now);
    await time.heard(start);
    now.wall += hour;
    now.monotonic += hour;
    await time.keep();
    const ahead = await openAt(store, { wall: start + 3 * hour, monotonic: 0 });
    expect([ahead.atLeast(), ahead.atMost()]).toEqual([start + hour, start + 3 * hour]);
    const back = await openAt(store, { wall: start - 9 * hour, monotonic: 0 });
    expect([back.atLeast(), back.atMost()]).toEqual([start + hour, start + hour]);
  });

  it('heals when the server is heard again after the clock had jumped ahead', async () => {
    const now = { wall: start, monotonic: 0 };
    const time = await openAt(await freshStore(), now);
    await time.heard(start);
    now.wall += 48 * hour;
    expect(time.atMost()).toBe(start + 48 * hour);
    await time.heard(start + hour);
    expect(time.atMost()).toBe(start + hour);
    now.wall -= 48 * hour;
    expect(time.atMost()).toBe(start + hour);
  });

  it('never goes back while no server is heard, whatever is done to the clock and the app', async () => {
    const step = fc.record({
      passed: fc.nat(10 * hour),
      jump: fc.integer({ min: -48 * hour, max: 48 * hour }),
      restart: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const store = await freshStore();
        const now = { wall: start, monotonic: 0 };
        let time = await openAt(store, now);
        await time.heard(start);
        let truth = start;
        let highest = start;
        for (const { passed, jump, restart } of steps) {
          truth += passed;
          now.wall += passed + jump;
          now.monotonic += passed;
          expect(time.atMost()).toBeGreaterThanOrEqual(highest);
          expect(time.atMost()).toBeGreaterThanOrEqual(time.atLeast());
          expect(time.atLeast()).toBeLessThanOrEqual(truth);
          highest = time.atMost();
          await time.keep();
          if (restart) {
            now.monotonic = 0;
            time = await openAt(store, now);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
