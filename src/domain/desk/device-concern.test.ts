import { describe, expect, it } from 'vitest';
import { concernOf, silenceNoticed, skewNoticed } from './device-concern.ts';
import type { DeviceRow } from './devices.ts';

const now = 10_000_000;
const device = (more: Partial<DeviceRow>): DeviceRow => ({
  deviceId: 'd1',
  name: 'Handheld 1',
  enrolledAt: 0,
  standing: 'active',
  lastSeenAt: now,
  skew: 0,
  leases: 0,
  quarantined: 0,
  ...more,
});

describe('what of a device needs a look', () => {
  it.each([
    ['nothing while it is heard', {}, 'none'],
    [
      'its events in quarantine, revoked or not',
      { quarantined: 2, standing: 'revoked' as const },
      'quarantined',
    ],
    ['that it is revoked', { standing: 'revoked' as const }, 'revoked'],
    ['that it was never heard', { lastSeenAt: null }, 'never-heard'],
    [
      'its silence while it has work: it may hold scans',
      { lastSeenAt: now - silenceNoticed - 1, leases: 1 },
      'silent',
    ],
    ['nothing where it is silent without work', { lastSeenAt: now - silenceNoticed - 1 }, 'none'],
    ['P5 a clock that is far ahead', { skew: skewNoticed + 1 }, 'clock'],
    ['P5 a clock that is far behind', { skew: -skewNoticed - 1 }, 'clock'],
  ])('%s', (_, more, is) => {
    expect(concernOf(device(more), now).is).toBe(is);
  });
});
