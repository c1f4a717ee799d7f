import { expect, it } from 'vitest';
import { reportOf } from './device-report.ts';

const room = { kept: 'refused', free: 5, short: true } as const;
const device = { app: '1.2.3', now: 5_000 };

it('D9 says how many scans wait and for how long, the app, and the storage', () => {
  expect(reportOf({ waiting: 3, waitingSince: 2_000 }, room, device)).toEqual({
    waiting: 3,
    waitingFor: 3_000,
    app: '1.2.3',
    storage: { persisted: false, short: true },
  });
});

it.each([
  ['nothing waits', { waiting: 0, waitingSince: null }],
  ['the clock was set back', { waiting: 1, waitingSince: 9_000 }],
])('D9 no scan has waited where %s', (_, status) => {
  expect(reportOf(status, room, device)?.waitingFor).toBe(0);
});

it('says nothing before it has looked at its storage', () => {
  expect(reportOf({ waiting: 3, waitingSince: 2_000 }, null, device)).toBeNull();
});
