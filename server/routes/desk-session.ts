// /session and /password: a desk user signs in, is asked for, signs out, changes the password. Mounted at /api/desk,
// before what lies behind the session.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { passwordLengths } from '../../src/domain/access/password.ts';
import { deskUserSchema, loginSchema, passwordChangeSchema } from '../../src/domain/access/wire.ts';
import type { Access } from '../access/access.ts';
import { deskAuth } from '../access/desk-auth.ts';
import { deskCookie, dropDeskCookie, setDeskCookie } from '../access/desk-cookie.ts';
import { closeSession, openSession } from '../access/desk-sessions.ts';
import { changePassword, checkPassword } from '../access/desk-users.ts';
import type { DeskEnv } from '../access/identities.ts';
import { sameOriginOnly } from '../security/origin-check.ts';
import { RateLimiter, refuseTooMany } from '../security/rate-limit.ts';
import { refusalOf } from '../security/refusal.ts';
import { clientAddress } from '../security/site.ts';
import { accessRouter, atMost, maxProofBytes } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';

/**
 * By name from one address, and by address: neither trying many passwords nor many names gets far, and nobody
 * elsewhere can lock a user out.
 */
const perName = { burst: 8, refill: 10 * 60_000 };
const perAddress = { burst: 40, refill: 10 * 60_000 };

const done = z.object({ done: z.literal(true) });

const signInRoute = createRoute({
  method: 'post',
  path: '/session',
  summary: 'Sign in',
  request: jsonBody(loginSchema),
  responses: answers(deskUserSchema, 'Signed in'),
});
const signOutRoute = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Sign out',
  responses: answers(done, 'Signed out'),
});

/** `wrong` is the same for an unknown name and a wrong password. */
const refusals = {
  wrong: { code: 'wrong-sign-in', message: 'The name or the password is wrong. Try again.' },
  disabled: {
    code: 'user-disabled',
    message: 'This desk user is disabled. Ask an administrator to enable it again.',
  },
} as const;

const newPasswordUnfit = {
  code: 'password-length',
  message: `A password has ${passwordLengths.least} to ${passwordLengths.most} characters. Choose another one.`,
};

const wrongCurrent = {
  code: 'wrong-password',
  message: 'The current password is wrong. Enter it again; the new one is not set.',
};

export function deskSession(access: Access) {
  const { site, clock } = access;
  const names = new RateLimiter(perName, clock);
  const addresses = new RateLimiter(perAddress, clock);
  const router = accessRouter<DeskEnv>();
  router.use('/session', atMost(maxProofBytes), sameOriginOnly(site));
  router.use('/password', atMost(maxProofBytes));

  const nameHere = (c: Context, name: string): string => `${clientAddress(c, site)} ${name}`;

  /** Takes a try for this name from this address; throws 429 where there is none left. */
  const takeTry = (c: Context, name: string): void => {
    const wait = Math.max(addresses.take(clientAddress(c, site)), names.take(nameHere(c, name)));
    if (wait > 0) throw new HTTPException(429, { res: refuseTooMany(c, wait) });
  };

  const whoRoute = createRoute({
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    middleware: deskAuth(access),
    responses: answers(deskUserSchema, 'The desk user'),
  });
  const passwordRoute = createRoute({
    method: 'post',
    path: '/password',
    summary: 'Change the password; every other session of this user ends',
    middleware: deskAuth(access),
    request: jsonBody(passwordChangeSchema),
    responses: answers(done, 'Changed'),
  });

  return router
    .openapi(signInRoute, async (c) => {
      const { name, password } = c.req.valid('json');
      takeTry(c, name);
      const check = await checkPassword(access, name, password);
      if (check.is === 'refused') throw refusalOf(c, 401, refusals[check.because]);
      const { user } = check;
      names.forgive(nameHere(c, name));
      const before = deskCookie(c, site);
      if (before !== undefined) await closeSession(access, before);
      setDeskCookie(c, site, await openSession(access, user.userId));
      const { userId, warehouse, role } = user;
      return c.json({ userId, name: user.name, warehouse, role }, 200);
    })
    .openapi(whoRoute, async (c) => c.json(c.var.desk, 200))
    .openapi(signOutRoute, async (c) => {
      const secret = deskCookie(c, site);
      if (secret !== undefined) await closeSession(access, secret);
      dropDeskCookie(c, site);
      return c.json({ done: true as const }, 200);
    })
    .openapi(
      passwordRoute,
      async (c) => {
        const { userId, name } = c.var.desk;
        takeTry(c, name);
        if (!(await changePassword(access, { name, ...c.req.valid('json') }))) {
          throw refusalOf(c, 403, wrongCurrent);
        }
        names.forgive(nameHere(c, name));
        setDeskCookie(c, site, await openSession(access, userId));
        return c.json({ done: true as const }, 200);
      },
      (result, c) => {
        if (!result.success) throw refusalOf(c, 400, newPasswordUnfit);
      },
    );
}
