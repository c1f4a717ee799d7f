// What of a device needs a look: a decision without a schema, so that the desk's pages can have it for little.
import type { DeviceRow } from './devices.ts';

/** So long a device with work may be silent before somebody should look, ms. */
export const silenceNoticed = 10 * 60_000;
/** So long scans may wait on a device that is heard before somebody should look, ms. */
export const unsentNoticed = 5 * 60_000;
/** A clock further off than this is worth a word, ms. */
export const skewNoticed = 5 * 60_000;

/**
 * What of a device needs a look, the most urgent first. `silent`: it may have scans that nobody knows of; `unsent` of them
 * it had when it was last heard, null where its app doesn't say. `for` in ms.
 */
export type DeviceConcern =
  | { readonly is: 'revoked' }
  | { readonly is: 'never-heard' }
  | { readonly is: 'quarantined'; readonly events: number }
  | { readonly is: 'silent'; readonly for: number; readonly unsent: number | null }
  /** It is heard, and yet scans don't come in. */
  | { readonly is: 'unsent'; readonly events: number; readonly for: number }
  | { readonly is: 'storage-short' }
  | { readonly is: 'clock'; readonly skew: number }
  /** Its browser may throw away what is stored. */
  | { readonly is: 'storage-refused' }
  | { readonly is: 'none' };

/** What a device that says nothing of itself is taken for. */
const well = { waiting: 0, waitingSince: null, short: false, persisted: true };

export function concernOf(device: DeviceRow, now: number): DeviceConcern {
  if (device.quarantined > 0) return { is: 'quarantined', events: device.quarantined };
  if (device.standing === 'revoked') return { is: 'revoked' };
  if (device.lastSeenAt === null) return { is: 'never-heard' };
  const silence = now - device.lastSeenAt;
  if (device.leases > 0 && silence > silenceNoticed) {
    return { is: 'silent', for: silence, unsent: device.reported?.waiting ?? null };
  }
  const { waiting, waitingSince, short, persisted } = device.reported ?? well;
  const unsentFor = waitingSince === null ? 0 : now - waitingSince;
  if (unsentFor > unsentNoticed) return { is: 'unsent', events: waiting, for: unsentFor };
  if (short) return { is: 'storage-short' };
  if (device.skew !== null && Math.abs(device.skew) > skewNoticed) return { is: 'clock', skew: device.skew };
  if (!persisted) return { is: 'storage-refused' };
  return { is: 'none' };
}
