// How much is kept of what nobody vouches for: events without proof, and those of a revoked device. SYNC.md P4.
import type { Quarantined } from './ledger-store.ts';

/** Bytes of a warehouse's events without proof; beyond it they are turned away and stay on the device. */
export const maxUnprovenBytes = 50_000_000;

/** The code under which a revoked device's events wait. */
export const revokedCode = 'device-revoked';

/** Of events in quarantine, the bytes of those that need this room. */
export const unprovenBytesIn = (events: readonly Quarantined[]): number =>
  events.reduce((sum, { code, bytes }) => (code === revokedCode ? sum + bytes.length : sum), 0);

/** A revoked device sent more than there is room for: nothing of it was taken. */
export class NoRoom extends Error {
  constructor() {
    super('no room for more events without proof');
    this.name = 'NoRoom';
  }
}
