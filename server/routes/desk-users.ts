// Desk users on the desk: who they are, their roles, disabling one, a new password. All of it is the administrator's.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { DeskRole } from '../../src/domain/access/wire.ts';
import {
  changedDeskUserSchema,
  type DeskUserRow,
  deskUsersSchema,
  type MadePassword,
  madePasswordSchema,
  newDeskUserSchema,
} from '../../src/domain/desk/desk-users.ts';
import type { DeskEnv } from '../access/identities.ts';
import { limited, RateLimiter } from '../security/rate-limit.ts';
import { refusalOf } from '../security/refusal.ts';
import { administratorOnly, answers, deskRouter, jsonBody } from './desk-router.ts';

/** What the desk may do with those who run it. */
export interface DeskStaff {
  list(warehouse: string): Promise<readonly DeskUserRow[]>;
  /** Null: the name is taken. */
  add(
    warehouse: string,
    user: { readonly name: string; readonly role: DeskRole },
  ): Promise<MadePassword | null>;
  change(
    warehouse: string,
    userId: string,
    to: { readonly role: DeskRole; readonly active: boolean; readonly by: string },
  ): Promise<'changed' | 'unknown' | 'last-administrator'>;
  /** Null: there is no such user here. */
  resetPassword(warehouse: string, userId: string): Promise<MadePassword | null>;
}

/** A password costs the server some 30 ms to hash: so many an administrator may make. */
const hashes = { burst: 20, refill: 10 * 60_000 };

const params = z.object({ id: z.string().min(1).max(64) });
const done = z.object({ done: z.literal(true) });

const listRoute = createRoute({
  method: 'get',
  path: '/users',
  summary: 'Desk users',
  middleware: administratorOnly,
  responses: answers(deskUsersSchema, 'Who may sign in at the desk, and who no longer'),
});
const changeRoute = createRoute({
  method: 'put',
  path: '/users/{id}',
  summary: 'Change a role, disable a desk user or enable one again',
  middleware: administratorOnly,
  request: { params, ...jsonBody(changedDeskUserSchema) },
  responses: answers(done, 'Changed; a disabled user’s sessions have ended'),
});

const refusals = {
  unknown: {
    code: 'user-unknown',
    message: 'There is no such desk user. Look for the name in the list of desk users.',
  },
  taken: { code: 'name-taken', message: 'Another desk user has this name already. Choose another one.' },
  'last-administrator': {
    code: 'last-administrator',
    message: 'This is the last administrator. Make somebody else an administrator first.',
  },
  own: {
    code: 'own-password',
    message: 'This is your own password. Change it under “Your account”.',
  },
} as const;

const byUser = (c: Context<DeskEnv>) => c.var.desk.userId;

export function deskUsers(ports: { readonly staff: DeskStaff; readonly clock: () => number }) {
  const { staff, clock } = ports;
  const fewHashes = limited(new RateLimiter(hashes, clock), byUser);
  const addRoute = createRoute({
    method: 'post',
    path: '/users',
    summary: 'Add a desk user',
    middleware: [administratorOnly, fewHashes] as const,
    request: jsonBody(newDeskUserSchema),
    responses: answers(madePasswordSchema, 'The first password: it is shown once'),
  });
  const passwordRoute = createRoute({
    method: 'post',
    path: '/users/{id}/password',
    summary: 'Make a new password; the user’s sessions end',
    middleware: [administratorOnly, fewHashes] as const,
    request: { params },
    responses: answers(madePasswordSchema, 'The new password: it is shown once'),
  });
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const rows = await staff.list(c.var.desk.warehouse);
      return c.json({ rows: rows.toSorted((a, b) => a.name.localeCompare(b.name)) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const made = await staff.add(c.var.desk.warehouse, c.req.valid('json'));
      if (made === null) throw refusalOf(c, 409, refusals.taken);
      c.header('Cache-Control', 'no-store');
      return c.json(made, 200);
    })
    .openapi(changeRoute, async (c) => {
      const { warehouse, userId: by } = c.var.desk;
      const to = { ...c.req.valid('json'), by };
      const outcome = await staff.change(warehouse, c.req.valid('param').id, to);
      if (outcome === 'unknown') throw refusalOf(c, 404, refusals.unknown);
      if (outcome === 'last-administrator') throw refusalOf(c, 409, refusals[outcome]);
      return c.json({ done: true as const }, 200);
    })
    .openapi(passwordRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      const { id } = c.req.valid('param');
      // A reset ends the sessions: who resets the own password would lose it from sight.
      if (id === userId) throw refusalOf(c, 409, refusals.own);
      const made = await staff.resetPassword(warehouse, id);
      if (made === null) throw refusalOf(c, 404, refusals.unknown);
      c.header('Cache-Control', 'no-store');
      return c.json(made, 200);
    });
}
