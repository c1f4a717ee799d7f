// Who signed in and out on a device: the audit trail of the floor.
import { z } from 'zod';

const operator = z.object({ operatorId: z.string().min(1).max(64) });

export const sessionEvents = {
  'operator.signed-in': { version: 1, payload: operator.extend({ offline: z.boolean() }) },
  'operator.signed-out': { version: 1, payload: operator },
} as const;
