import { expect, it } from 'vitest';
import { hearing } from './devices-heard.ts';

const progress = (deviceId: string, lastSeenAt: number, skew: number | null) => ({
  deviceId,
  epoch: 'E',
  lastSeq: 1,
  lastSeenAt,
  skew,
});

it('a device has synced up to its report, or to the oldest event that waits on it; one that never reported to nowhere', async () => {
  const heard = hearing({
    ledger: { devices: async () => [progress('H1', 50, 7), progress('H2', 90, null), progress('H9', 10, 3)] },
    warehouse: 'wh-1',
    active: async () => ['H1', 'H2', 'H3'],
    reports: async () => [
      { deviceId: 'H1', at: 80, waitingSince: null },
      { deviceId: 'H2', at: 80, waitingSince: 30 },
    ],
  });
  const { devices, skews } = await heard();
  expect(devices).toEqual([
    { device: 'H1', heardAt: 80, cameIn: 80 },
    { device: 'H2', heardAt: 90, cameIn: 30 },
    { device: 'H3', heardAt: Number.NEGATIVE_INFINITY, cameIn: Number.NEGATIVE_INFINITY },
  ]);
  // One that was revoked is waited for no more, and its clock is still known.
  expect(skews.get('H9')).toBe(3);
});
