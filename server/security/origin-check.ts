// No other site may make a browser act in a desk user's name. The cookie is SameSite=Strict; this is the second wall.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './refusal.ts';
import { originOf, type Site } from './site.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether an unsafe request came from our own pages. Browsers send `Origin` with each one; a request without it
 * passes only where the browser itself vouches for it by `Sec-Fetch-Site`. Hosts are compared, and the scheme too
 * where it is known: behind a proxy that isn't trusted the server can't know it.
 */
export function isSameOrigin(c: Context, site: Site): boolean {
  if (safeMethods.has(c.req.method)) return true;
  const origin = c.req.header('origin');
  if (origin === undefined) return c.req.header('sec-fetch-site') === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const ours = originOf(c, site);
  const schemeKnown = site.publicOrigin !== null || site.trustProxy;
  return schemeKnown ? new URL(origin).origin === ours.origin : new URL(origin).host === ours.host;
}

export const refuseOrigin = (c: Context): Response =>
  refuse(c, 403, {
    code: 'cross-origin',
    message: 'This request came from another site. Open the desk by its own address and try again.',
  });

export function sameOriginOnly(site: Site): MiddlewareHandler {
  return async (c, next) => (isSameOrigin(c, site) ? next() : refuseOrigin(c));
}
