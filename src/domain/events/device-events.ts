// Facts about devices and their outboxes, as the server finds them out. Only the server says these.
import { z } from 'zod';

const id = z.string().min(1).max(64);

export const deviceEvents = {
  /**
   * Events of a device are missing: `purged` says the device itself, sequences `from` to `to` of its epoch; with
   * `new-epoch` it began anew and didn't say why (SYNC.md P2, P6).
   */
  'device.events-missing': {
    version: 1,
    payload: z.discriminatedUnion('because', [
      z.object({
        because: z.literal('purged'),
        deviceId: id,
        epoch: id,
        from: z.number().int().positive(),
        to: z.number().int().positive(),
      }),
      z.object({ because: z.literal('new-epoch'), deviceId: id, epoch: id }),
    ]),
  },
  /** A person let these events out of quarantine; they follow at the next positions (P4). */
  'quarantine.admitted': { version: 1, payload: z.object({ events: z.array(z.uuid()).min(1) }) },
} as const;
