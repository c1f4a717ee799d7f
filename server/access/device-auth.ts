// Behind this a request is a known device's. Whether it may still work is read from the store, not from its token.
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../security/refusal.ts';
import type { Access } from './access.ts';
import { accessToken } from './device-tokens.ts';
import type { DeviceEnv } from './identities.ts';

/** A standing is believed for so long, ms: a busy device pushes many times a second. */
const believedFor = 2_000;
const mostRemembered = 5_000;

type Standing = 'active' | 'revoked';

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

function standings(access: Access) {
  const remembered = new Map<string, { readonly standing: Standing; readonly at: number }>();
  return async (deviceId: string, warehouse: string): Promise<Standing | null> => {
    const now = access.clock();
    const key = `${warehouse} ${deviceId}`;
    const known = remembered.get(key);
    if (known !== undefined && Math.abs(now - known.at) < believedFor) return known.standing;
    const device = await access.store.device(deviceId);
    if (device === null || device.warehouse !== warehouse) return null;
    const standing = device.revoked === null ? 'active' : 'revoked';
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, { standing, at: now });
    return standing;
  };
}
