// Behind this a request is a program's that showed an API key. Nothing else opens it: no cookie, no device's token, so
// no browser can be made to send what it holds, and no origin needs to be asked for.
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiScope } from '../../src/domain/access/api-key.ts';
import { RateLimiter, refuseTooMany } from '../security/rate-limit.ts';
import { refuse } from '../security/refusal.ts';
import { clientAddress } from '../security/site.ts';
import type { Access } from './access.ts';
import { type ApiKeyCheck, checkApiKey } from './api-keys.ts';
import { digestOf } from './digest.ts';
import type { ApiEnv } from './identities.ts';

/** Wrong keys from one address. 256 random bits need no bound; what asking the store costs does. */
const wrongKeys = { burst: 20, refill: 10 * 60_000 };

/** Keys that were right before, by digest: a program goes on working whatever else its address sends. */
const mostRemembered = 1_000;

const refusals = {
  missing: {
    code: 'api-key-missing',
    message:
      'Send an API key: "Authorization: Bearer th_…". An administrator makes one on the desk, under API keys.',
  },
  unknown: {
    code: 'api-key-unknown',
    message: 'Nobody made this API key. Copy it again, whole; or have a new one made on the desk.',
  },
  revoked: {
    code: 'api-key-revoked',
    message: 'This API key was revoked. Have a new one made on the desk, under API keys.',
  },
} as const;

/** RFC 6750 §3: without a key nothing is said of what was wrong with it. */
function refuseKey(c: Context, because: keyof typeof refusals): Response {
  c.header('WWW-Authenticate', because === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"');
  return refuse(c, 401, refusals[because]);
}

/** Sets `client`. */
export function apiKeyAuth(access: Access): MiddlewareHandler<ApiEnv> {
  const wrong = new RateLimiter(wrongKeys, access.clock);
  const right = new Set<string>();

  const note = (digest: string, { is }: ApiKeyCheck) => {
    right.delete(digest);
    if (is !== 'client') return;
    const [oldest] = right;
    if (right.size >= mostRemembered && oldest !== undefined) right.delete(oldest);
    right.add(digest);
  };

  return async (c, next) => {
    const key = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (key === undefined) return refuseKey(c, 'missing');
    const address = clientAddress(c, access.site);
    const digest = digestOf(key);
    const wait = right.has(digest) ? 0 : wrong.wait(address);
    if (wait > 0) return refuseTooMany(c, wait);
    const check = await checkApiKey(access, key);
    note(digest, check);
    if (check.is === 'refused') {
      wrong.take(address);
      return refuseKey(c, check.because);
    }
    c.set('client', check.client);
    return next();
  };
}

/** After `apiKeyAuth`: only a key that was made for this passes. */
export function withScope(scope: ApiScope): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.var.client.scopes.includes(scope)) return next();
    c.header('WWW-Authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
    return refuse(c, 403, {
      code: 'scope-missing',
      message: `This API key may not use "${scope}". Have one made on the desk that may.`,
    });
  };
}
