// Exceptions and quarantine as the desk shows them: what waits for a person's decision.
import { z } from 'zod';
import { exceptionCodes } from '../exceptions/model.ts';
import { pageQuerySchema, pageSchema } from './page.ts';

/** `subject`: the thing it is about, as `kind key`. */
export const exceptionRowSchema = z.object({
  id: z.string(),
  code: z.enum(exceptionCodes),
  eventId: z.string(),
  position: z.number().int(),
  subject: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  state: z.enum(['open', 'settled']),
});
export type ExceptionRow = z.infer<typeof exceptionRowSchema>;

export const exceptionQuerySchema = pageQuerySchema.extend({
  state: z.enum(['open', 'settled']).default('open'),
});

export const exceptionsPageSchema = pageSchema(exceptionRowSchema).extend({
  open: z.number().int().nonnegative(),
});
export type ExceptionsPage = z.infer<typeof exceptionsPageSchema>;

/**
 * `type`: what the event says it is, as far as its beginning can be read. `receivedAt`: ms since 1970 on the server.
 * `size`: characters of what came.
 */
const quarantinedRowSchema = z.object({
  id: z.string(),
  device: z.object({ id: z.string(), name: z.string() }),
  seq: z.number().int(),
  code: z.string(),
  type: z.string().nullable(),
  receivedAt: z.number(),
  size: z.number().int().nonnegative(),
});
export type QuarantinedRow = z.infer<typeof quarantinedRowSchema>;

export const quarantinePageSchema = pageSchema(quarantinedRowSchema).extend({
  total: z.number().int().nonnegative(),
});
export type QuarantinePage = z.infer<typeof quarantinePageSchema>;

/** What came, exactly as it came. */
export const quarantinedBytesSchema = z.object({ bytes: z.string() });
export type QuarantinedBytes = z.infer<typeof quarantinedBytesSchema>;

/** How many events came in: the one that was named, and those that waited for it. */
export const admittedSchema = z.object({ admitted: z.number().int().nonnegative() });
