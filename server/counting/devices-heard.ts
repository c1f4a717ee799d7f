// What the server has heard of its devices: how far each has synced, and how far off its clock is.
import type { DeviceReportRecord } from '../access/access-store.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clocks } from './movements-there.ts';

/** `cameIn`: all that happened on it before then has come in. Both server ms; −∞: never said. */
export interface DeviceHeard {
  readonly device: string;
  readonly heardAt: number;
  readonly cameIn: number;
}

export interface Heard {
  readonly devices: readonly DeviceHeard[];
  readonly skews: Clocks['skews'];
}

/** Asked at each judgement. A device that was revoked isn't among `devices`: nobody can wait for it. */
export type Hearing = () => Promise<Heard>;

type Reported = Pick<DeviceReportRecord, 'deviceId' | 'at' | 'waitingSince'>;

/** A report tells since when the oldest of what waits on its device has been there; null: nothing waits. */
const cameInBy = ({ at, waitingSince }: Reported) => Math.min(at, waitingSince ?? at);

export function hearing(from: {
  readonly ledger: Pick<Ledger, 'devices'>;
  readonly warehouse: string;
  /** Ids of the devices that are enrolled and may work. */
  readonly active: () => Promise<readonly string[]>;
  readonly reports: () => Promise<readonly Reported[]>;
}): Hearing {
  return async () => {
    const progress = await from.ledger.devices(from.warehouse);
    const reports = new Map((await from.reports()).map((report) => [report.deviceId, report]));
    const seen = new Map(progress.map(({ deviceId, lastSeenAt }) => [deviceId, lastSeenAt]));
    const never = Number.NEGATIVE_INFINITY;
    const devices = (await from.active()).map((device): DeviceHeard => {
      const report = reports.get(device);
      return {
        device,
        heardAt: Math.max(seen.get(device) ?? never, report?.at ?? never),
        cameIn: report === undefined ? never : cameInBy(report),
      };
    });
    return { devices, skews: new Map(progress.map(({ deviceId, skew }) => [deviceId, skew])) };
  };
}
