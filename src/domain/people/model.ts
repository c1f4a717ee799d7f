// Who works on the floor and what they may do. Secrets (badge, PIN) are never in a document or an event.
import { z } from 'zod';

export const roleSchema = z.enum(['picker', 'receiver', 'packer', 'supervisor']);
export type Role = z.infer<typeof roleSchema>;

export const operatorSchema = z.object({
  operatorId: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  roles: z.array(roleSchema),
  active: z.boolean(),
});
export type Operator = z.infer<typeof operatorSchema>;
