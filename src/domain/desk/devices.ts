// Devices as the desk shows them: which are enrolled, when each was last heard, what needs a look.
import { z } from 'zod';

const instant = z.number();

/** How the device said that it is when it last pulled (SYNC.md D9). `waitingSince` null: nothing waited. */
const reportedSchema = z.object({
  at: instant,
  waiting: z.number().int().nonnegative(),
  waitingSince: instant.nullable(),
  app: z.string(),
  persisted: z.boolean(),
  short: z.boolean(),
});

/**
 * `lastSeenAt` null: it never pushed or pulled. `skew`: its wall clock minus ours, ms (SYNC.md P5), null before its first
 * push. `reported` null: its app is too old to say how it is, or it hasn't pulled yet.
 */
export const deviceRowSchema = z.object({
  deviceId: z.string(),
  name: z.string(),
  enrolledAt: instant,
  standing: z.enum(['active', 'revoked']),
  lastSeenAt: instant.nullable(),
  skew: z.number().nullable(),
  reported: reportedSchema.nullable(),
  /** Pick lists that it holds and that aren't done. */
  leases: z.number().int().nonnegative(),
  /** Its events in quarantine. */
  quarantined: z.number().int().nonnegative(),
});
export type DeviceRow = z.infer<typeof deviceRowSchema>;

/** `now`: ms since 1970 on the server, by which every age on the page is told. */
export const devicesSchema = z.object({ rows: z.array(deviceRowSchema), now: instant });
export type Devices = z.infer<typeof devicesSchema>;

/** `address`: what the QR code holds; the code stands in its fragment, never in a query. `code`: to be typed. */
export const madeEnrolmentCodeSchema = z.object({
  code: z.string(),
  address: z.string(),
  expiresAt: instant,
  now: instant,
});
export type MadeEnrolmentCode = z.infer<typeof madeEnrolmentCodeSchema>;
