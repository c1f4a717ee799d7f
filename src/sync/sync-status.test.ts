import { expect, it } from 'vitest';
import { memoryOutbox, scans, turnsOver } from './by-hand.fixture.ts';
import { followOutbox, newSyncStatus } from './sync-status.ts';

const following = async () => {
  const outbox = memoryOutbox();
  const store = newSyncStatus();
  followOutbox(store, outbox);
  await turnsOver();
  const trail = () => store.getState().trail.map(({ seq, where }) => ({ seq, where }));
  return { outbox, store, trail };
};

it('says what is on this device only, and since when, before the append has resolved', async () => {
  const { outbox, store, trail } = await following();
  expect(store.getState()).toMatchObject({ waiting: 0, since: null });
  await scans(outbox, 2);
  expect(store.getState()).toMatchObject({ waiting: 2, since: 0 });
  expect(trail()).toEqual([
    { seq: 2, where: 'on-device' },
    { seq: 1, where: 'on-device' },
  ]);
});

it('P3 shows where each of the last events is, and which need attention', async () => {
  const { outbox, store, trail } = await following();
  const events = await scans(outbox, 4);
  await outbox.acknowledge({
    seq: 3,
    id: events[2]?.id ?? '',
    results: [
      { seq: 1, verdict: 'applied', code: null },
      { seq: 2, verdict: 'applied-with-exception', code: 'surplus' },
      { seq: 3, verdict: 'quarantined', code: 'malformed' },
    ],
    serverTime: 1,
  });
  await turnsOver();
  expect(trail()).toEqual([
    { seq: 4, where: 'on-device' },
    { seq: 3, where: 'needs-attention' },
    { seq: 2, where: 'needs-attention' },
    { seq: 1, where: 'at-server' },
  ]);
  expect(store.getState().waiting).toBe(1);
  await outbox.markFolded(3, [3]);
  await turnsOver();
  expect(trail()[1]).toEqual({ seq: 3, where: 'needs-attention' });
  await outbox.markFolded(3, []);
  await turnsOver();
  expect(trail()[1]).toEqual({ seq: 3, where: 'at-server' });
});

it('an append while it reads is not lost from the trail', async () => {
  const { outbox, store, trail } = await following();
  const [event] = await scans(outbox, 1);
  const acknowledged = outbox.acknowledge({ seq: 1, id: event?.id ?? '', results: [], serverTime: 1 });
  const appended = scans(outbox, 1);
  await Promise.all([acknowledged, appended]);
  await turnsOver();
  expect(trail().map(({ seq }) => seq)).toEqual([2, 1]);
  expect(store.getState().waiting).toBe(1);
});
