// What the desk's routes share: a router that documents itself, one form of refusal, the rights of a desk user.
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env, MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { refusalSchema } from '../../src/domain/sync/wire.ts';
import type { DeskEnv } from '../access/identities.ts';
import { refuse } from '../security/refusal.ts';

/** What doesn't fit a route's schema is answered with the field to correct. */
export const documentedRouter = <E extends Env>() =>
  new OpenAPIHono<E>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const issue = result.error.issues[0];
      const field = issue?.path.join('.') || 'the request';
      return refuse(c, 400, {
        code: 'invalid',
        message: `Correct "${field}" and try again: ${issue?.message ?? 'it could not be read'}.`,
      });
    },
  });

/** A router behind the desk's session. */
export const deskRouter = () => documentedRouter<DeskEnv>();

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The responses of a route that answers with one JSON document or a refusal. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: json(schema, description),
  400: json(refusalSchema, 'The request needs a correction'),
  403: json(refusalSchema, 'This desk user may not do it'),
  404: json(refusalSchema, 'There is no such thing'),
  409: json(refusalSchema, 'It cannot be done as things stand'),
});

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** Devices, operators and desk users are the administrator's. */
export const administratorOnly: MiddlewareHandler<DeskEnv> = async (c, next) => {
  if (c.var.desk.role === 'administrator') return next();
  return refuse(c, 403, {
    code: 'administrators-only',
    message: 'Only an administrator may do this. Ask one, or sign in as one.',
  });
};
