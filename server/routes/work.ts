// POST /lease and /take-over — a device asks for work. Mounted behind `deviceAuth`; a revoked device gets none.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import {
  leaseAnswerSchema,
  leaseRequestSchema,
  takeOverAnswerSchema,
  takeOverRequestSchema,
} from '../../src/domain/sync/work.ts';
import { activeDevice } from '../access/device-auth.ts';
import type { DeviceEnv } from '../access/identities.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { leaseAhead, type TakeOver, takeOver } from '../planning/lease.ts';
import { refusalOf, refuse } from '../security/refusal.ts';
import { atMost, maxProofBytes } from './access-router.ts';
import { answers, jsonBody } from './desk-router.ts';

const leaseRoute = createRoute({
  method: 'post',
  path: '/lease',
  summary: 'Lease the next pick lists to this device',
  request: jsonBody(leaseRequestSchema),
  responses: answers(leaseAnswerSchema, 'All lists that the device holds now'),
});

const takeOverRoute = createRoute({
  method: 'post',
  path: '/take-over',
  summary: 'Take over the pick list whose cart has this tote',
  request: jsonBody(takeOverRequestSchema),
  responses: answers(takeOverAnswerSchema, 'The list is this device’s'),
});

/** Why nothing could be taken over, and what to do about it. */
const refusals = {
  'tote-unknown': {
    status: 404,
    message: 'The server has not heard of this tote. Scan another tote of the cart, or ask a supervisor.',
  },
  'tote-free': { status: 409, message: 'This tote is on no cart. Scan a tote that is on the cart.' },
  'list-done': { status: 409, message: 'The list of this cart is finished. Take the next list.' },
} as const satisfies {
  readonly [R in Exclude<TakeOver['is'], 'taken' | 'held-already'>]: {
    readonly status: 404 | 409;
    readonly message: string;
  };
};

export function work({ ledger }: { readonly ledger: Ledger }) {
  const router = new OpenAPIHono<DeviceEnv>({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : refuse(c, 400, {
            code: 'invalid',
            message: 'The request could not be read. Update the app and try again.',
          }),
  });
  router.use(activeDevice, atMost(maxProofBytes));

  router.openapi(leaseRoute, async (c) => {
    const { warehouse, deviceId } = c.var.device;
    const lists = await leaseAhead(ledger, warehouse, deviceId, c.req.valid('json').want);
    return c.json({ lists: [...lists] }, 200);
  });

  router.openapi(takeOverRoute, async (c) => {
    const { warehouse, deviceId } = c.var.device;
    const outcome = await takeOver(ledger, warehouse, deviceId, c.req.valid('json').tote);
    if (outcome.is === 'taken' || outcome.is === 'held-already') {
      return c.json({ is: outcome.is, list: outcome.list }, 200);
    }
    const { status, message } = refusals[outcome.is];
    throw refusalOf(c, status, { code: outcome.is, message });
  });

  return router;
}
