// How this server is reached from outside: by which address, and whether a proxy's word about it may be believed.
import { isIPv6 } from 'node:net';
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
  const address = forwarded ?? socketAddress(c);
  return address === undefined ? 'unknown' : networkOf(address);
}

/**
 * Whom an address stands for. Whoever has one IPv6 address has all of its /64 (RFC 6177), and would have as many
 * tries as there are; a port says nothing.
 */
export function networkOf(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(bare)) return bare;
  const [before = [], after = []] = bare.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** The last entry is the one that our own proxy wrote; a client can send any before it. */
const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim();

/** Undefined where the app is called without a socket. */
function socketAddress(c: Context): string | undefined {
  return c.env !== null && typeof c.env === 'object' && 'incoming' in c.env
    ? getConnInfo(c).remote.address
    : undefined;
}
