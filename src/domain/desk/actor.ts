// Who did something, as the desk names them.
import { z } from 'zod';

/** `is`: a program goes by the name of its API key, which alone would read like a person's. */
export const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  is: z.enum(['person', 'api-key']),
});
export type Actor = z.infer<typeof actorSchema>;
