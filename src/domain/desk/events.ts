// The events behind a number, newest first.
import { z } from 'zod';
import { verdictSchema } from '../sync/wire.ts';
import { actorSchema } from './actor.ts';

/** `about`: a thing as `kind key`. `before`: the `next` of the page before, a ledger position. */
export const eventsQuerySchema = z.object({
  about: z
    .string()
    .regex(/^[a-z-]+ .+$/)
    .max(400)
    .optional(),
  before: z.coerce.number().int().positive().optional(),
});

/** `at`: the device's wall clock, `receivedAt`: ours, both ms since 1970. `device` null: the server's own event. */
const eventRowSchema = z.object({
  position: z.number().int(),
  id: z.string(),
  type: z.string(),
  device: z.object({ id: z.string(), name: z.string() }).nullable(),
  actor: actorSchema.nullable(),
  at: z.number().nullable(),
  receivedAt: z.number(),
  payload: z.unknown(),
  movements: z.array(z.object({ sku: z.string(), quantity: z.number(), from: z.string(), to: z.string() })),
  verdict: verdictSchema,
  code: z.string().nullable(),
});
export type EventRow = z.infer<typeof eventRowSchema>;

/** `next` null: the ledger was searched to its beginning. `searchedTo`: the lowest position that was looked at. */
export const eventsPageSchema = z.object({
  rows: z.array(eventRowSchema),
  next: z.number().int().positive().nullable(),
  searchedTo: z.number().int().nonnegative(),
});
export type EventsPage = z.infer<typeof eventsPageSchema>;
