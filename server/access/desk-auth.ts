// Behind this a request is a signed-in desk user's, sent from our own pages.
import type { MiddlewareHandler } from 'hono';
import { isSameOrigin, refuseOrigin } from '../security/origin-check.ts';
import { refuse } from '../security/refusal.ts';
import type { Access } from './access.ts';
import { deskCookie } from './desk-cookie.ts';
import { readSession } from './desk-sessions.ts';
import type { DeskEnv } from './identities.ts';

/** Sets `desk`. The cookie is what another site could abuse, so the origin check stands right here. */
export function deskAuth(access: Access): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (!isSameOrigin(c, access.site)) return refuseOrigin(c);
    const secret = deskCookie(c, access.site);
    const desk = secret === undefined ? null : await readSession(access, secret);
    if (desk === null) return refuse(c, 401, { code: 'not-signed-in', message: 'Sign in at the desk.' });
    c.set('desk', desk);
    return next();
  };
}
