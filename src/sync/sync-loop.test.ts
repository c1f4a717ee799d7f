import { describe, expect, it } from 'vitest';
import { MemoryReplica } from '../storage/memory-replica.ts';
import {
  countedIds,
  HandTime,
  memoryOutbox,
  page,
  scans,
  ToldTransport,
  taken,
  turnsOver,
} from './by-hand.fixture.ts';
import { SyncLoop } from './sync-loop.ts';
import { newSyncStatus } from './sync-status.ts';

const pace = {
  poll: 10_000,
  pollWhileLive: 60_000,
  backoff: { first: 1_000, cap: 60_000 },
  watch: 20_000,
  purge: 3_600_000,
};

const started = async () => {
  const outbox = memoryOutbox();
  const replica = new MemoryReplica();
  const transport = new ToldTransport();
  const time = new HandTime();
  const status = newSyncStatus();
  const loop = new SyncLoop({
    outbox,
    replica,
    transport,
    time,
    status,
    deviceId: 'd1',
    newId: countedIds(),
    random: () => 0.5,
    bounds: { events: 100, bytes: 100_000 },
    pace,
  });
  loop.start();
  await turnsOver();
  const counts = () => ({ pushes: transport.pushes.length, pulls: transport.pulls.length });
  return { outbox, replica, transport, time, status, loop, counts };
};

/** A transport that never answers, as a socket that nobody closes. */
const silence = () => new Promise<never>(() => {});

describe('the sync loop', () => {
  it('D8 sends and pulls on start, and then on its timer', async () => {
    const { counts, time, status } = await started();
    expect(counts()).toEqual({ pushes: 0, pulls: 1 });
    expect(status.getState().connection).toEqual({ is: 'online' });
    await time.wind(9_999);
    expect(counts()).toEqual({ pushes: 0, pulls: 1 });
    await time.wind(1);
    expect(counts()).toEqual({ pushes: 0, pulls: 2 });
  });

  it('D8 sends on append; while the live stream is open the pull is left to the nudge', async () => {
    const { outbox, counts, loop, replica } = await started();
    await scans(outbox, 1);
    await turnsOver();
    expect(counts()).toEqual({ pushes: 1, pulls: 2 });
    loop.liveOpened();
    await turnsOver();
    expect(counts()).toEqual({ pushes: 1, pulls: 3 });
    await scans(outbox, 1);
    await turnsOver();
    expect(counts()).toEqual({ pushes: 2, pulls: 3 });
    expect((await replica.pulled())?.cursor.position).toBe(1);
    await loop.nudged({ serverEpoch: 's1', position: 2 });
    await turnsOver();
    expect(counts()).toEqual({ pushes: 2, pulls: 4 });
  });

  it('L4 a nudge that says what is known already changes nothing; one of another epoch does', async () => {
    const { counts, loop } = await started();
    await loop.nudged({ serverEpoch: 's1', position: 1 });
    await turnsOver();
    expect(counts().pulls).toBe(1);
    await loop.nudged({ serverEpoch: 's2', position: 1 });
    await turnsOver();
    expect(counts().pulls).toBe(2);
  });

  it('what comes while it runs is sent when it has run', async () => {
    const { outbox, transport, counts } = await started();
    let answer = () => {};
    transport.onPush = (push) =>
      new Promise((resolve) => {
        answer = () => resolve(taken(push));
      });
    await scans(outbox, 1);
    await scans(outbox, 1);
    await turnsOver();
    expect(counts().pushes).toBe(1);
    transport.onPush = taken;
    answer();
    await turnsOver();
    expect(transport.pushes.map(({ events }) => events.map(({ seq }) => seq))).toEqual([[1], [2]]);
  });

  it('D8 waits longer after each failure, a scan does not hurry it, and being online again does', async () => {
    const { outbox, transport, time, status, loop, counts } = await started();
    transport.onPush = () => ({ is: 'unreachable' });
    await scans(outbox, 1);
    await turnsOver();
    expect(status.getState().connection).toEqual({ is: 'offline', since: 0 });
    await scans(outbox, 1);
    await turnsOver();
    expect(counts().pushes).toBe(1);
    await time.wind(500);
    expect(counts().pushes).toBe(2);
    await time.wind(999);
    expect(counts().pushes).toBe(2);
    await time.wind(1);
    expect(counts().pushes).toBe(3);
    expect(status.getState().connection).toEqual({ is: 'offline', since: 0 });
    transport.onPush = taken;
    loop.wake();
    await turnsOver();
    expect(counts().pushes).toBe(4);
    expect(status.getState().connection).toEqual({ is: 'online' });
  });

  it('waits as long as a busy server asks for', async () => {
    const { outbox, transport, time, counts } = await started();
    transport.onPush = () => ({ is: 'busy', retryAfter: 9_000 });
    await scans(outbox, 1);
    await time.wind(8_999);
    expect(counts().pushes).toBe(1);
    await time.wind(1);
    expect(counts().pushes).toBe(2);
  });

  it('P4 a revoked device still hands in what it has, and is told', async () => {
    const { outbox, transport, status } = await started();
    transport.onPull = () => ({ is: 'revoked', message: 'Ask a supervisor.' });
    await scans(outbox, 2);
    await turnsOver();
    expect((await outbox.status()).waiting).toBe(0);
    expect(status.getState().connection).toEqual({
      is: 'refused',
      code: 'device-revoked',
      message: 'Ask a supervisor.',
    });
  });

  it('D8 the watchdog gives up a run that shows no sign of life, and its late answer changes nothing', async () => {
    const { outbox, transport, time, counts } = await started();
    transport.onPush = silence;
    await scans(outbox, 1);
    await turnsOver();
    await time.wind(15_000);
    expect(counts().pushes).toBe(1);
    transport.onPush = taken;
    await time.wind(40_000);
    expect(counts().pushes).toBe(2);
    expect((await outbox.status()).waiting).toBe(0);
  });

  it('a store that fails is said, and tried again', async () => {
    const { transport, time, status, replica } = await started();
    await replica.clear();
    transport.onPull = (asked) => page(asked, [{ kind: 'item', key: 'a', body: {} }], 2);
    const swap = replica.beginSnapshot.bind(replica);
    replica.beginSnapshot = async () => {
      replica.beginSnapshot = swap;
      throw new Error('the disk is gone');
    };
    await time.wind(10_000);
    expect(status.getState().connection).toMatchObject({ is: 'refused', code: 'broken' });
    await time.wind(10_000);
    expect(status.getState().connection).toEqual({ is: 'online' });
  });

  it('P6 sends again what a restored server lacks, and does not spin where it says now this and now that', async () => {
    const { outbox, transport, time, counts } = await started();
    transport.onPull = (asked) => page(asked, [], 1);
    await scans(outbox, 1);
    await turnsOver();
    expect(counts()).toEqual({ pushes: 1, pulls: 2 });
    expect((await outbox.status()).waiting).toBe(1);
    await time.wind(500);
    expect(counts()).toEqual({ pushes: 2, pulls: 3 });
    await time.wind(999);
    expect(counts()).toEqual({ pushes: 2, pulls: 3 });
    transport.onPull = (asked) => page(asked, [], 1, transport.lastSent());
    await time.wind(1);
    expect(counts()).toEqual({ pushes: 3, pulls: 4 });
    expect((await outbox.status()).waiting).toBe(0);
  });

  it('D5 purges by the time of the server, not by the own clock', async () => {
    const { outbox, transport, loop } = await started();
    const week = 7 * 24 * 60 * 60 * 1000;
    const answerAt = (serverTime: number) => {
      transport.onPull = (asked) => {
        const answered = page(asked, [], 1, { seq: 1, id: transport.pushes[0]?.events[0]?.id ?? null });
        if (answered.is !== 'answered' || answered.answer.is !== 'page') return answered;
        return { is: 'answered', answer: { ...answered.answer, serverTime } };
      };
    };
    answerAt(2);
    await scans(outbox, 1);
    await turnsOver();
    expect(await outbox.after(0, 9)).toHaveLength(1);
    answerAt(week + 2);
    loop.wake();
    await turnsOver();
    expect(await outbox.after(0, 9)).toHaveLength(0);
  });

  it('shows how the first sync comes on', async () => {
    const { status, loop, transport, replica } = await started();
    await replica.clear();
    const seen: unknown[] = [];
    status.subscribe(({ firstSync }) => seen.push(firstSync));
    transport.onPull = (asked) => page(asked, [{ kind: 'item', key: 'a', body: {} }], 2);
    loop.wake();
    await turnsOver();
    expect(seen).toContainEqual({ done: 1, total: 1 });
    expect(status.getState().firstSync).toBeNull();
  });

  it('does nothing any more once it is stopped', async () => {
    const { outbox, time, loop, counts } = await started();
    loop.stop();
    await scans(outbox, 1);
    await time.wind(100_000);
    expect(counts()).toEqual({ pushes: 0, pulls: 1 });
    expect(time.next()).toBeNull();
  });
});
