// The floor now: what needs a decision, how the orders stand, who walks, whose scans may not have come in.
import { z } from 'zod';
import { deviceRowSchema } from './devices.ts';
import { exceptionRowSchema } from './exceptions.ts';
import { orderCountsSchema } from './orders.ts';
import { pickListCountsSchema, pickListRowSchema } from './pick-lists.ts';

const count = z.number().int().nonnegative();

/** `latest`: some of the open exceptions, the newest first. `now`: ms since 1970 on the server. */
export const floorSchema = z.object({
  orders: orderCountsSchema,
  pickLists: pickListCountsSchema,
  exceptions: z.object({ open: count, latest: z.array(exceptionRowSchema) }),
  quarantined: count,
  walking: z.array(pickListRowSchema),
  devices: z.array(deviceRowSchema),
  now: z.number(),
});
export type Floor = z.infer<typeof floorSchema>;
