// Devices as rows of the desk: who is enrolled, joined with how far the ledger has heard of each.
import type { DeviceRow } from '../../src/domain/desk/devices.ts';
import type { Ledger, QuarantinedEvent } from '../ledger/ledger.ts';
import type { DeskDevices } from './desk-names.ts';

export async function deviceRows(from: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices;
  readonly warehouse: string;
  readonly quarantine: readonly QuarantinedEvent[];
}): Promise<DeviceRow[]> {
  const { ledger, devices, warehouse, quarantine } = from;
  const enrolled = await devices.devices(warehouse);
  const progress = new Map((await ledger.devices(warehouse)).map((each) => [each.deviceId, each]));
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
    lastSeenAt: progress.get(deviceId)?.lastSeenAt ?? null,
    skew: progress.get(deviceId)?.skew ?? null,
    leases: leases.get(deviceId) ?? 0,
    quarantined: quarantine.filter((event) => event.deviceId === deviceId).length,
  }));
}
