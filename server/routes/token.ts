// POST /challenge and /token: an enrolled device proves itself and gets in for a while. Mounted at /api/v1.
import { createRoute } from '@hono/zod-openapi';
import { challengeSchema, tokenRequestSchema, tokenSchema } from '../../src/domain/access/wire.ts';
import type { Access } from '../access/access.ts';
import { challenge, grantToken } from '../access/device-tokens.ts';
import { limited, RateLimiter } from '../security/rate-limit.ts';
import { refusalOf } from '../security/refusal.ts';
import { clientAddress } from '../security/site.ts';
import { accessRouter, atMost, maxProofBytes } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';

/** 500 handhelds behind one address all come back at once after an outage. */
const tokenRate = { burst: 3_000, refill: 60_000 };

const challengeRoute = createRoute({
  method: 'post',
  path: '/challenge',
  summary: 'Get a nonce to sign',
  responses: answers(challengeSchema, 'A nonce, good for two minutes of the server’s clock'),
});
const tokenRoute = createRoute({
  method: 'post',
  path: '/token',
  summary: 'Exchange a credential and a proof for an access token',
  request: jsonBody(tokenRequestSchema),
  responses: answers(tokenSchema, 'An access token'),
});

const messages = {
  credential: 'This server does not know the device. Enrol it with a new code; what it holds is sent on.',
  proof: 'The proof was over or used before. Get a new nonce and try again.',
} as const;

export function token(access: Access) {
  const router = accessRouter();
  const limiter = new RateLimiter(tokenRate, access.clock);
  const byAddress = limited(limiter, (c) => clientAddress(c, access.site));
  router.use('/challenge', byAddress);
  router.use('/token', atMost(maxProofBytes), byAddress);
  return router
    .openapi(challengeRoute, async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(await challenge(access), 200);
    })
    .openapi(tokenRoute, async (c) => {
      const outcome = await grantToken(access, c.req.valid('json'));
      if (outcome.is === 'refused') {
        const { because } = outcome;
        throw refusalOf(c, 401, { code: `${because}-refused`, message: messages[because] });
      }
      c.header('Cache-Control', 'no-store');
      return c.json(outcome.token, 200);
    });
}
