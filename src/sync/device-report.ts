// How this device is, said with each pull so that the desk knows. SYNC.md D9.
import type { DeviceReport } from '../domain/sync/wire.ts';
import type { OutboxStatus } from '../storage/outbox.ts';
import type { StorageRoom } from '../storage/storage-room.ts';

/** `app`: its version. `now`: ms since 1970 by this device's clock. `room` null: not looked at yet, so nothing is said. */
export function reportOf(
  { waiting, waitingSince }: Pick<OutboxStatus, 'waiting' | 'waitingSince'>,
  room: StorageRoom | null,
  { app, now }: { readonly app: string; readonly now: number },
): DeviceReport | null {
  if (room === null) return null;
  return {
    waiting,
    // The clock may have been set back since.
    waitingFor: waitingSince === null ? 0 : Math.max(0, now - waitingSince),
    app,
    storage: { persisted: room.kept === 'persisted', short: room.short },
  };
}
