import { describe, expect, it } from 'vitest';
import { concernOf, silenceNoticed, skewNoticed, unsentNoticed } from './device-concern.ts';
import type { DeviceRow } from './devices.ts';

const now = 10_000_000;
const device = (more: Partial<DeviceRow>): DeviceRow => ({
  deviceId: 'd1',
  name: 'Handheld 1',
  enrolledAt: 0,
  standing: 'active',
  lastSeenAt: now,
  skew: 0,
  reported: null,
  leases: 0,
  quarantined: 0,
  ...more,
});

const reported = (more: object) => ({
  reported: { at: now, waiting: 0, waitingSince: null, app: '1.0.0', persisted: true, short: false, ...more },
});
const unsent = (ms: number) => reported({ waiting: 7, waitingSince: now - ms });

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
    ['D9 scans that don’t come in though it is heard', unsent(unsentNoticed + 1), 'unsent'],
    ['nothing where scans wait for a moment', unsent(unsentNoticed - 1), 'none'],
    ['D9 little room', reported({ short: true, persisted: false }), 'storage-short'],
    ['D9 that its browser may throw away what is stored', reported({ persisted: false }), 'storage-refused'],
    ['nothing where it is silent without work', { lastSeenAt: now - silenceNoticed - 1 }, 'none'],
    ['P5 a clock that is far ahead', { skew: skewNoticed + 1 }, 'clock'],
    ['P5 a clock that is far behind', { skew: -skewNoticed - 1 }, 'clock'],
  ])('%s', (_, more, is) => {
    expect(concernOf(device(more), now).is).toBe(is);
  });

  it('D9 of a silent one it is told how many scans it had when it was last heard', () => {
    const silent = { lastSeenAt: now - silenceNoticed - 1, leases: 1 };
    expect(concernOf(device({ ...silent, ...unsent(1) }), now)).toMatchObject({ is: 'silent', unsent: 7 });
    expect(concernOf(device(silent), now)).toMatchObject({ is: 'silent', unsent: null });
  });
});
