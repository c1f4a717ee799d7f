// Devices as rows of the desk: who is enrolled, joined with how far the ledger has heard of each.
import type { DeviceRow } from '../../src/domain/desk/devices.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DeskDevices, DeskReports } from './desk-names.ts';

const latest = (...moments: readonly (number | undefined)[]): number | null =>
  moments.reduce<number | null>(
    (last, moment) => (moment === undefined ? last : Math.max(last ?? moment, moment)),
    null,
  );

export async function deviceRows(from: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices & DeskReports;
  readonly warehouse: string;
  /** By device. */
  readonly quarantined: ReadonlyMap<string, number>;
}): Promise<DeviceRow[]> {
  const { ledger, devices, warehouse, quarantined } = from;
  const enrolled = await devices.devices(warehouse);
  const progress = new Map((await ledger.devices(warehouse)).map((each) => [each.deviceId, each]));
  const reports = await devices.reports(warehouse);
  const leases = await ledger.read(warehouse, async (reader) => {
    const counts = new Map<string, number>();
    for (const { deviceId } of enrolled) {
      const held = await reader.find('pick-list', [`lease:${deviceId}`], { limit: 200 });
      counts.set(deviceId, held.filter(({ state }) => state.is !== 'done').length);
    }
    return counts;
  });
  return enrolled.map(({ deviceId, name, enrolledAt, standing }) => ({
    deviceId,
    name,
    enrolledAt,
    standing,
    lastSeenAt: latest(progress.get(deviceId)?.lastSeenAt, reports.get(deviceId)?.at),
    skew: progress.get(deviceId)?.skew ?? null,
    reported: reports.get(deviceId) ?? null,
    leases: leases.get(deviceId) ?? 0,
    quarantined: quarantined.get(deviceId) ?? 0,
  }));
}
