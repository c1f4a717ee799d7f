import { expect, it } from 'vitest';
import { createAccess } from './access.ts';
import type { DeviceReportRecord } from './access-store.ts';
import { memoryAccessStore } from './memory-access-store.ts';
import { newServerKey, serverKeysFrom } from './server-keys.ts';

const from = { warehouse: 'W1', deviceId: 'd-1' };
const report = { waiting: 3, waitingFor: 500, app: '1.0.0', storage: { persisted: true, short: false } };

async function site() {
  const clock = { now: 1_000_000 };
  const store = memoryAccessStore();
  const access = createAccess({
    store,
    keys: await serverKeysFrom(await newServerKey()),
    site: { publicOrigin: null, trustProxy: false },
    clock: () => clock.now,
  });
  const noted = async (more: object = {}) => {
    await access.reports.note(access, from, { ...report, ...more });
    return (await store.reports('W1'))[0];
  };
  return { clock, store, access, noted };
}

it('D9 a report is kept with our own clock: a device’s may be anything', async () => {
  const { noted } = await site();
  expect(await noted()).toEqual({
    deviceId: 'd-1',
    at: 1_000_000,
    waiting: 3,
    waitingSince: 999_500,
    app: '1.0.0',
    persisted: true,
    short: false,
  });
});

it('what says the same again is written once a minute, so that many pulls are no writes', async () => {
  const { clock, noted } = await site();
  await noted();
  clock.now += 59_999;
  expect((await noted({ waiting: 4 }))?.at).toBe(1_000_000);
  clock.now += 1;
  expect(await noted({ waiting: 0, waitingFor: 0 })).toMatchObject({ waiting: 0, waitingSince: null });
});

it('what it has said since is known in this process at once: a count waits for no minute to be over', async () => {
  const { clock, store, access, noted } = await site();
  await noted({ waiting: 0, waitingFor: 0 });
  const other = { ...(await store.reports('W1'))[0], deviceId: 'd-2' } as DeviceReportRecord;
  clock.now += 5_000;
  await noted({ waiting: 2, waitingFor: 100 });
  const known = access.reports.newest([...(await store.reports('W1')), other]);
  expect(known).toMatchObject([
    { deviceId: 'd-1', at: 1_005_000, waiting: 2, waitingSince: 1_004_900 },
    { deviceId: 'd-2', at: 1_000_000 },
  ]);
});

it('what another process has written later goes before what was heard here', async () => {
  const { clock, store, access, noted } = await site();
  await noted();
  clock.now += 5_000;
  const [here] = await store.reports('W1');
  const later = { ...here, at: clock.now } as DeviceReportRecord;
  expect(access.reports.newest([later])).toEqual([later]);
});

it.each([
  ['another app', { app: '1.0.1' }],
  ['storage that is no longer kept', { storage: { persisted: false, short: false } }],
  ['room that runs short', { storage: { persisted: true, short: true } }],
])('%s is written at once', async (_, more) => {
  const { clock, noted } = await site();
  await noted();
  clock.now += 1;
  expect((await noted(more))?.at).toBe(1_000_001);
});
