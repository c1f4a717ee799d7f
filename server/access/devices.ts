// The enrolled devices of a warehouse, and ending one's standing.
import type { Access } from './access.ts';
import type { DeviceRecord } from './access-store.ts';

/** Enrolled ones, the newest last. How far each has come is the ledger's to say (`ledger.devices`). */
export const listDevices = (access: Access, warehouse: string): Promise<readonly DeviceRecord[]> =>
  access.store.devices(warehouse);

/**
 * From its next contact on the device gets nothing, and what it still sends is kept in quarantine (P4).
 * False: the warehouse has no such device.
 */
export async function revokeDevice(
  access: Access,
  given: { readonly warehouse: string; readonly deviceId: string; readonly by: string },
): Promise<boolean> {
  const { warehouse, deviceId, by } = given;
  const revoked = await access.store.revokeDevice(warehouse, deviceId, { at: access.clock(), by });
  access.standings.delete(deviceId);
  return revoked;
}
