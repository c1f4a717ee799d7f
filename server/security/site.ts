// How this server is reached from outside: by which address, and whether a proxy's word about it may be believed.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * `publicOrigin`: such as `https://floor.example.com`, where it is configured. `trustProxy`: a reverse proxy of ours
 * stands before the server and sets X-Forwarded-Proto and X-Forwarded-For; from anybody else they are ignored.
 */
export interface Site {
  readonly publicOrigin: string | null;
  readonly trustProxy: boolean;
}

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The scheme and host that the browser used, as far as the server can know. */
export function originOf(c: Context, site: Site): URL {
  const url = new URL(site.publicOrigin ?? c.req.url);
  if (
    site.publicOrigin === null &&
    site.trustProxy &&
    lastOf(c.req.header('x-forwarded-proto')) === 'https'
  ) {
    url.protocol = 'https:';
  }
  return url;
}

export const isTls = (c: Context, site: Site): boolean => originOf(c, site).protocol === 'https:';

/** A developer's own machine, where browsers want no TLS. */
export const isLocal = (c: Context, site: Site): boolean =>
  !isTls(c, site) && localHosts.has(originOf(c, site).hostname);

/** The client's address for counting attempts: the proxy's word where it is trusted, else the socket's. */
export function clientAddress(c: Context, site: Site): string {
  const forwarded = site.trustProxy ? lastOf(c.req.header('x-forwarded-for')) : undefined;
  return forwarded ?? socketAddress(c) ?? 'unknown';
}

/** The last entry is the one that our own proxy wrote; a client can send any before it. */
const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim();

/** Undefined where the app is called without a socket. */
function socketAddress(c: Context): string | undefined {
  return c.env !== null && typeof c.env === 'object' && 'incoming' in c.env
    ? getConnInfo(c).remote.address
    : undefined;
}
