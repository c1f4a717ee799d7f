// Operators as the desk keeps them: who is rostered, with which roles, whether badge and PIN are there.
import { z } from 'zod';
import { roleSchema } from '../people/model.ts';

const operatorRowSchema = z.object({
  operatorId: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  active: z.boolean(),
  hasBadge: z.boolean(),
  hasPin: z.boolean(),
});
export type OperatorRow = z.infer<typeof operatorRowSchema>;

/** `pinLength`: digits of a PIN on this site. */
export const operatorsSchema = z.object({ rows: z.array(operatorRowSchema), pinLength: z.number().int() });
export type Operators = z.infer<typeof operatorsSchema>;

const name = z.string().trim().min(1).max(80);
const roles = z.array(roleSchema).min(1);

export const newOperatorSchema = z.object({ name, roles });
export const changedOperatorSchema = z.object({ name, roles });
export const rosteredSchema = z.object({ operatorId: z.string() });
export const newPinSchema = z.object({ pin: z.string().max(40) });

/** A badge is shown once, when it is made: the server keeps only its digest. `text`: what its code says. */
export const badgeRequestSchema = z.object({ operatorIds: z.array(z.string().max(64)).min(1).max(100) });
export const badgesSchema = z.object({
  badges: z.array(z.object({ operatorId: z.string(), name: z.string(), text: z.string() })),
});
export type Badges = z.infer<typeof badgesSchema>;
