// Who runs the desk, as the desk shows it: names, roles, who may sign in. Passwords are shown once, when they are made.
import { z } from 'zod';
import { deskRoleSchema } from '../access/wire.ts';

const deskUserRowSchema = z.object({
  userId: z.string(),
  name: z.string(),
  role: deskRoleSchema,
  active: z.boolean(),
});
export type DeskUserRow = z.infer<typeof deskUserRowSchema>;

export const deskUsersSchema = z.object({ rows: z.array(deskUserRowSchema) });
export type DeskUsers = z.infer<typeof deskUsersSchema>;

export const newDeskUserSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{C}]*$/u, 'leave out what can not be seen'),
  role: deskRoleSchema,
});
export const changedDeskUserSchema = z.object({ role: deskRoleSchema, active: z.boolean() });

/** What somebody signs in with from now on: the server keeps only a hash of it. */
export const madePasswordSchema = z.object({ name: z.string(), password: z.string() });
export type MadePassword = z.infer<typeof madePasswordSchema>;
