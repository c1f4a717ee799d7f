// Labels that somebody on the floor couldn't read: what the desk prints anew, and says when it is in its place.
import { z } from 'zod';

const code = z.string().min(1).max(64);

/** `unit`: a pallet, a carton or a tote. `owner`: of an item, null where the device didn't say whose it is. */
const labelledSchema = z.object({
  label: z.enum(['location', 'item', 'unit']),
  code,
  owner: code.nullable(),
});
export type LabelledThing = z.infer<typeof labelledSchema>;

/** `name`: of an item that is known. `at`: when it was first found, ms since 1970 by the device's clock. */
const reprintRowSchema = labelledSchema.extend({
  subject: z.string(),
  name: z.string().nullable(),
  at: z.number(),
});
export type ReprintRow = z.infer<typeof reprintRowSchema>;

/** The longest waiting first. */
export const reprintsSchema = z.object({ rows: z.array(reprintRowSchema), now: z.number() });
export type Reprints = z.infer<typeof reprintsSchema>;

export const replacedSchema = labelledSchema;
