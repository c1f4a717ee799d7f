// How the server says no: a code for programs and a sentence that says what to do.
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../../src/domain/sync/wire.ts';

/** `Retry-After` in whole seconds, where waiting helps. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  refusal: Refusal,
  retryAfter?: number,
): Response {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  c.header('Cache-Control', 'no-store');
  return c.json(refusal, status);
}

/** Thrown where no response can be returned; it carries the same answer. */
export const refusalOf = (c: Context, status: ContentfulStatusCode, refusal: Refusal): HTTPException =>
  new HTTPException(status, { res: refuse(c, status, refusal) });
