// The enrolled devices of a warehouse, and ending one's standing.
import type { Access } from './access.ts';
import type { DeviceRecord } from './access-store.ts';

/** Enrolled ones, the newest last. How far each has come is the ledger's to say (`ledger.devices`). */
export const listDevices = (access: Access, warehouse: string): Promise<readonly DeviceRecord[]> =>
  access.store.devices(warehouse);

/** Asked of the store itself: another process may have revoked it just now. */
export async function deviceStands({ store }: Access, deviceId: string): Promise<boolean> {
  const device = await store.device(deviceId);
  return device !== null && device.revoked === null;
}

/**
 * From its next contact on the device gets nothing, and what it still sends is kept in quarantine (P4). Its stream ends
 * at once here, in other processes with their next sign. False: the warehouse has no such device.
 */
export async function revokeDevice(
  access: Access,
  given: { readonly warehouse: string; readonly deviceId: string; readonly by: string },
): Promise<boolean> {
  const { warehouse, deviceId, by } = given;
  const revoked = await access.store.revokeDevice(warehouse, deviceId, { at: access.clock(), by });
  access.standings.delete(deviceId);
  access.endings.end({ is: 'device', deviceId });
  return revoked;
}
