// Behind this a request is a known device's. Whether it may still work is read from the store, not from its token.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../security/refusal.ts';
import type { Access, BelievedStanding } from './access.ts';
import { accessToken } from './device-tokens.ts';
import type { DeviceEnv } from './identities.ts';

/** A standing is believed for so long, ms: a busy device pushes many times a second. */
const believedFor = 2_000;
const mostRemembered = 5_000;

/**
 * Sets `device`, also a revoked one's: the push route keeps what it sends in quarantine (P4). Every other route
 * adds `activeDevice`. A device whose row is missing (a restored database) is sent to get a new token, and its
 * credential writes the row anew.
 */
export function deviceAuth(access: Access): MiddlewareHandler<DeviceEnv> {
  const tokens = accessToken(access.keys);
  const standingOf = standings(access);
  return async (c, next) => {
    const bearer = /^Bearer ([\w.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const claims = bearer === undefined ? null : await tokens.read(bearer, access.clock());
    const standing = claims === null ? null : await standingOf(claims.deviceId, claims.warehouse);
    if (claims === null || standing === null) return refuseToken(c);
    c.set('device', { ...claims, standing });
    return next();
  };
}

/** After `deviceAuth`: a revoked device gets nothing. */
export const activeDevice: MiddlewareHandler<DeviceEnv> = async (c, next) => {
  if (c.var.device.standing === 'active') return next();
  return refuse(c, 403, {
    code: 'device-revoked',
    message: 'This device was revoked. What it holds is still taken. Ask a supervisor to enrol it again.',
  });
};

const refuseToken = (c: Context): Response => {
  c.header('WWW-Authenticate', 'Bearer');
  return refuse(c, 401, { code: 'token-refused', message: 'Get a new access token and send this again.' });
};

const standings =
  ({ standings: believed, store, clock }: Access) =>
  async (deviceId: string, warehouse: string): Promise<BelievedStanding['standing'] | null> => {
    const now = clock();
    const known = believed.get(deviceId);
    if (known !== undefined && Math.abs(now - known.at) < believedFor) return known.standing;
    const device = await store.device(deviceId);
    if (device === null || device.warehouse !== warehouse) return null;
    const standing = device.revoked === null ? 'active' : 'revoked';
    if (believed.size >= mostRemembered) believed.clear();
    believed.set(deviceId, { standing, at: now });
    return standing;
  };
