// What the API for programs shares: its router, JSON only, and the answers that its door gives.
import type { ErrorHandler, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { ApiScope } from '../../src/domain/access/api-key.ts';
import { refusalSchema } from '../../src/domain/sync/wire.ts';
import { withScope } from '../access/api-key-auth.ts';
import type { ApiEnv } from '../access/identities.ts';
import { refuse } from '../security/refusal.ts';
import { answers, documentedRouter } from './desk-router.ts';

/** As the API's description names how a key is shown. */
export const keyScheme = 'apiKey';

export const erpRouter = () => documentedRouter<ApiEnv>();

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: refusalSchema } },
});

/** What a route of this API needs and answers beside its own. */
export const behindKey = <Schema extends z.ZodType>(
  scope: ApiScope,
  schema: Schema,
  description: string,
) => ({
  middleware: withScope(scope),
  security: [{ [keyScheme]: [scope] }],
  responses: {
    ...answers(schema, description),
    401: refused('There is no API key, or not one that may be used'),
    403: refused('The API key was not made for this'),
    413: refused('It is too much at once'),
    415: refused('It is not JSON'),
    429: refused('Too many wrong keys came from this address; Retry-After says how long to wait'),
  },
});

/** What isn't said to be JSON would be read as nothing at all, and the answer would name the wrong thing. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  if (c.req.method === 'GET' || /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) return next();
  return refuse(c, 415, {
    code: 'not-json',
    message: 'Send JSON, and say so: "Content-Type: application/json".',
  });
};

/** Of its own refusals a program is told so; whatever else goes wrong is the server's to answer. */
export const onErpError: ErrorHandler<ApiEnv> = (error, c) => {
  if (!(error instanceof HTTPException)) throw error;
  const message = 'The body is not JSON that can be read. Correct it and send it again.';
  return error.res ?? refuse(c, 400, { code: 'malformed', message });
};
