// The desk's cookie: for this server alone, unseen by scripts, never sent along from another site.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isLocal, type Site } from '../security/site.ts';
import { wholeLimit } from './desk-sessions.ts';

/**
 * Secure everywhere but on a developer's own machine, and then with the `__Host-` prefix (RFC 6265bis §4.1.3.2),
 * so that no other host of the domain can plant one.
 */
const named = (c: Context, site: Site): { readonly name: string; readonly options: CookieOptions } => {
  const secure = !isLocal(c, site);
  return {
    name: secure ? '__Host-tallyhand-desk' : 'tallyhand-desk',
    options: { path: '/', httpOnly: true, sameSite: 'Strict', secure },
  };
};

export const deskCookie = (c: Context, site: Site): string | undefined => getCookie(c, named(c, site).name);

export function setDeskCookie(c: Context, site: Site, secret: string): void {
  const { name, options } = named(c, site);
  setCookie(c, name, secret, { ...options, maxAge: wholeLimit / 1000 });
}

export function dropDeskCookie(c: Context, site: Site): void {
  const { name, options } = named(c, site);
  deleteCookie(c, name, options);
}
