// GET /roster: who may sign in on this device, and how it checks them offline. Mounted at /api/v1.
import { createRoute } from '@hono/zod-openapi';
import { rosterSchema } from '../../src/domain/access/wire.ts';
import type { Access } from '../access/access.ts';
import { activeDevice, deviceAuth } from '../access/device-auth.ts';
import type { DeviceEnv } from '../access/identities.ts';
import { rosterOf } from '../access/operators.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { accessRouter } from './access-router.ts';
import { answers } from './desk-router.ts';

export function roster({ access, ledger }: { readonly access: Access; readonly ledger: Ledger }) {
  const route = createRoute({
    method: 'get',
    path: '/roster',
    summary: 'The operators who may sign in on this device',
    middleware: [deviceAuth(access), activeDevice] as const,
    responses: answers(rosterSchema, 'The whole roster: whoever is not in it may not sign in'),
  });
  return accessRouter<DeviceEnv>().openapi(route, async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await rosterOf(access, ledger, c.var.device.warehouse), 200);
  });
}
