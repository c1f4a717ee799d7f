// The shape that every event has, whatever happened: who, when, knowing what. SYNC.md P1.
import { z } from 'zod';

/** What the device's replica knew when the event happened: the ledger position it had pulled up to. */
export const basisSchema = z.object({
  serverEpoch: z.string().max(64).nullable(),
  position: z.number().int().nonnegative(),
});

/**
 * Three clocks, none of which ever decides order (P5).
 * `wall`: ms since 1970 by the device; `monotonic`: ms since `page` was loaded; `page`: names that page load.
 */
export const instantSchema = z.object({
  wall: z.number().finite(),
  monotonic: z.number().nonnegative(),
  page: z.string().max(64),
});

/** An event as it travels. `payload` is checked against its own type's schema only where it is folded. */
export const envelopeSchema = z.object({
  seq: z.number().int().positive(),
  id: z.uuid(),
  type: z.string().min(1).max(64),
  version: z.number().int().positive().max(1000),
  payload: z.unknown(),
  actor: z.string().min(1).max(64).nullable(),
  basis: basisSchema,
  at: instantSchema,
});

export type Basis = z.infer<typeof basisSchema>;
export type Instant = z.infer<typeof instantSchema>;
export type Envelope = z.infer<typeof envelopeSchema>;

/** Where an event came from: a device's outbox, or the server itself (reservations, desk commands). */
export type Source =
  | { readonly kind: 'device'; readonly deviceId: string; readonly epoch: string; readonly seq: number }
  | { readonly kind: 'server' };
