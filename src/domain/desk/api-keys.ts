// API keys as the desk shows them. A key itself is shown once, when it is made.
import { z } from 'zod';
import { apiScopeSchema, apiScopes } from '../access/api-key.ts';

/** ms since 1970, by the server's clock. */
const moment = z.number();
/** A desk user's name; one who isn't known any more by the id. */
const deed = z.object({ at: moment, by: z.string() });

/** `start`: how the key begins, to know it by. `usedAt`: to the minute; null: never. */
const apiKeyRowSchema = z.object({
  keyId: z.string(),
  name: z.string(),
  start: z.string(),
  scopes: z.array(apiScopeSchema),
  made: deed,
  usedAt: moment.nullable(),
  revoked: deed.nullable(),
});
export type ApiKeyRow = z.infer<typeof apiKeyRowSchema>;

/** Those that may be used first, by name; then the revoked ones, the last one first. */
export const apiKeysSchema = z.object({ rows: z.array(apiKeyRowSchema), now: moment });
export type ApiKeys = z.infer<typeof apiKeysSchema>;

export const newApiKeySchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{C}]*$/u, 'leave out what can not be seen'),
  scopes: z
    .array(apiScopeSchema)
    .min(1)
    .max(apiScopes.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'one stands here twice'),
});
export type NewApiKey = z.infer<typeof newApiKeySchema>;

/** `key`: what the program shows with each request. The server keeps only a digest of it. */
export const madeApiKeySchema = z.object({ name: z.string(), key: z.string() });
export type MadeApiKey = z.infer<typeof madeApiKeySchema>;
