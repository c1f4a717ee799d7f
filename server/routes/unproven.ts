// POST /unproven: a device that lost its key still hands over what people did on it. Mounted at /api/v1.
// Nothing of it is believed; it is kept whole, apart, until somebody at the desk has looked at it (P4).
import { createRoute } from '@hono/zod-openapi';
import { unprovenAnswerSchema, unprovenSchema } from '../../src/domain/access/wire.ts';
import { maxPushBytes } from '../../src/domain/sync/wire.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { limited, RateLimiter } from '../security/rate-limit.ts';
import { refusalOf } from '../security/refusal.ts';
import { clientAddress } from '../security/site.ts';
import { accessRouter, atMost } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';

/** Anybody can send here, so it is slow; a device with a week of events still gets through within minutes. */
const unprovenRate = { burst: 20, refill: 60_000 };

const route = createRoute({
  method: 'post',
  path: '/unproven',
  summary: 'Hand over events without proof; they are kept apart',
  request: jsonBody(unprovenSchema),
  responses: answers(unprovenAnswerSchema, 'Kept'),
});

export function unproven({ access, ledger }: { readonly access: Access; readonly ledger: Ledger }) {
  const router = accessRouter();
  const limiter = new RateLimiter(unprovenRate, access.clock);
  router.use(
    '/unproven',
    atMost(maxPushBytes),
    limited(limiter, (c) => clientAddress(c, access.site)),
  );
  return router.openapi(route, async (c) => {
    const { warehouse, deviceId, events } = c.req.valid('json');
    if (!(await access.store.hasDeskUser(warehouse))) {
      throw refusalOf(c, 404, {
        code: 'warehouse-unknown',
        message: 'This server runs no such warehouse. Keep the device and tell a supervisor.',
      });
    }
    if (!(await ledger.keepUnproven(warehouse, deviceId, events))) {
      throw refusalOf(c, 409, {
        code: 'no-room',
        message: 'No room for more events without proof. They stay on the device; tell a supervisor.',
      });
    }
    return c.json({ kept: true as const, serverTime: access.clock() }, 200);
  });
}
