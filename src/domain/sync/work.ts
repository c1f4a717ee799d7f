// What a device asks about its work and what it is told: the next lists, and taking a cart over. SYNC.md C1, C2.
// The documents themselves come with the next pull.
import { z } from 'zod';

const leasedListSchema = z.object({ pickListId: z.string(), number: z.string() });

/** How many untouched lists the device would like ahead of it. */
export const leaseRequestSchema = z.object({ want: z.number().int().min(1).max(3) });

/** All lists that the device holds and that aren't done, the oldest first. */
export const leaseAnswerSchema = z.object({ lists: z.array(leasedListSchema) });

/** A tote of the cart, as its label says it. */
export const takeOverRequestSchema = z.object({ tote: z.string().trim().min(1).max(64) });

/** `held-already`: this device has had it all along. */
export const takeOverAnswerSchema = z.object({
  is: z.enum(['taken', 'held-already']),
  list: leasedListSchema,
});

export type LeaseAnswer = z.infer<typeof leaseAnswerSchema>;
export type TakeOverAnswer = z.infer<typeof takeOverAnswerSchema>;
