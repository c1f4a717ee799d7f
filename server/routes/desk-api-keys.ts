// API keys on the desk: which there are, making one, revoking one. All of it is the administrator's.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type ApiKeyRow,
  apiKeysSchema,
  madeApiKeySchema,
  type NewApiKey,
  newApiKeySchema,
} from '../../src/domain/desk/api-keys.ts';
import { refusalOf } from '../security/refusal.ts';
import { administratorOnly, answers, deskRouter, jsonBody } from './desk-router.ts';

/** What the desk may do with API keys. `by`: the desk user. */
export interface DeskApiKeys {
  list(warehouse: string): Promise<readonly ApiKeyRow[]>;
  /** The key, to be shown once. Null: a key that may be used has the name already. */
  make(warehouse: string, by: string, key: NewApiKey): Promise<string | null>;
  /** False: there is no such key here. */
  revoke(warehouse: string, by: string, keyId: string): Promise<boolean>;
}

const done = z.object({ done: z.literal(true) });

const listRoute = createRoute({
  method: 'get',
  path: '/api-keys',
  summary: 'API keys, those that were revoked too',
  middleware: administratorOnly,
  responses: answers(apiKeysSchema, 'The keys'),
});
const makeRoute = createRoute({
  method: 'post',
  path: '/api-keys',
  summary: 'Make an API key for a program',
  middleware: administratorOnly,
  request: jsonBody(newApiKeySchema),
  responses: answers(madeApiKeySchema, 'The key: it is shown once'),
});
const revokeRoute = createRoute({
  method: 'post',
  path: '/api-keys/{id}/revoke',
  summary: 'Revoke an API key; it opens nothing any more',
  middleware: administratorOnly,
  request: { params: z.object({ id: z.string().min(1).max(64) }) },
  responses: answers(done, 'Revoked'),
});

const taken = {
  code: 'name-taken',
  message: 'Another API key has this name. Choose another one, or revoke that key first.',
};
const unknown = {
  code: 'api-key-unknown',
  message: 'There is no such API key. Look for it in the list of API keys.',
};

const inOrder = (one: ApiKeyRow, other: ApiKeyRow): number =>
  one.revoked === null && other.revoked === null
    ? one.name.localeCompare(other.name)
    : (other.revoked?.at ?? Number.POSITIVE_INFINITY) - (one.revoked?.at ?? Number.POSITIVE_INFINITY);

export function deskApiKeys(ports: { readonly apiKeys: DeskApiKeys; readonly clock: () => number }) {
  const { apiKeys, clock } = ports;
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const rows = await apiKeys.list(c.var.desk.warehouse);
      return c.json({ rows: rows.toSorted(inOrder), now: clock() }, 200);
    })
    .openapi(makeRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const wanted = c.req.valid('json');
      const key = await apiKeys.make(warehouse, userId, wanted);
      if (key === null) throw refusalOf(c, 409, taken);
      c.header('Cache-Control', 'no-store');
      return c.json({ name: wanted.name, key }, 200);
    })
    .openapi(revokeRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const revoked = await apiKeys.revoke(warehouse, userId, c.req.valid('param').id);
      if (!revoked) throw refusalOf(c, 404, unknown);
      return c.json({ done: true as const }, 200);
    });
}
