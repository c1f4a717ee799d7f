// What the routes of access share: small bodies only, and a plain sentence for whatever can't be read.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Env, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { refuse } from '../security/refusal.ts';

/** Answers to `anybody` must not grow with what they send: bytes of a body that only proves who is there. */
export const maxProofBytes = 16_384;

/** Bytes of what a program sends at a time: fifty notices of two hundred pallets, or five hundred items. */
export const maxBatchBytes = 20_000_000;

const malformed = (c: Context, where: string): Response =>
  refuse(c, 400, {
    code: 'malformed',
    message: `The request could not be read${where === '' ? '' : ` (${where})`}. Update the app and try again.`,
  });

export function accessRouter<E extends Env>() {
  const router = new OpenAPIHono<E>({
    defaultHook: (result, c) =>
      result.success ? undefined : malformed(c, result.error.issues[0]?.path.join('.') ?? ''),
  });
  router.onError((error, c) => {
    if (!(error instanceof HTTPException)) throw error;
    return error.res ?? malformed(c, '');
  });
  return router;
}

/** For a named path, never for a whole router: mounted beside others, that would bound theirs too. */
export const atMost = (maxBytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: maxBytes,
    onError: (c) =>
      refuse(c, 413, {
        code: 'too-large',
        message: `More than ${maxBytes} bytes at once. Send it in smaller parts.`,
      }),
  });
