// What of a device needs a look: a decision without a schema, so that the desk's pages can have it for little.
import type { DeviceRow } from './devices.ts';

/** So long a device with work may be silent before somebody should look, ms. */
export const silenceNoticed = 10 * 60_000;
/** A clock further off than this is worth a word, ms. */
export const skewNoticed = 5 * 60_000;

/** What of a device needs a look, the most urgent first; it may have scans that were not sent while it is silent. */
export type DeviceConcern =
  | { readonly is: 'revoked' }
  | { readonly is: 'never-heard' }
  | { readonly is: 'quarantined'; readonly events: number }
  | { readonly is: 'silent'; readonly for: number; readonly leases: number }
  | { readonly is: 'clock'; readonly skew: number }
  | { readonly is: 'none' };

export function concernOf(device: DeviceRow, now: number): DeviceConcern {
  if (device.quarantined > 0) return { is: 'quarantined', events: device.quarantined };
  if (device.standing === 'revoked') return { is: 'revoked' };
  if (device.lastSeenAt === null) return { is: 'never-heard' };
  const silence = now - device.lastSeenAt;
  if (device.leases > 0 && silence > silenceNoticed) {
    return { is: 'silent', for: silence, leases: device.leases };
  }
  if (device.skew !== null && Math.abs(device.skew) > skewNoticed) return { is: 'clock', skew: device.skew };
  return { is: 'none' };
}
