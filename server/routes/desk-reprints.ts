// GET /labels/reprints and POST /labels/replaced — labels that couldn't be read on the floor.
import { createRoute, z } from '@hono/zod-openapi';
import { replacedSchema, reprintsSchema } from '../../src/domain/desk/reprints.ts';
import { labelReplaced, openReprints } from '../labels/reprints.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/labels/reprints',
  summary: 'Labels that couldn’t be read and are to be printed anew',
  responses: answers(reprintsSchema, 'The labels, the longest waiting first'),
});
const replacedRoute = createRoute({
  method: 'post',
  path: '/labels/replaced',
  summary: 'A new label is in its place',
  request: jsonBody(replacedSchema),
  responses: answers(z.object({ done: z.literal(true) }), 'It is off the list'),
});

export function deskReprints(ports: { readonly ledger: Ledger; readonly clock: () => number }) {
  const { ledger, clock } = ports;
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const rows = await ledger.read(c.var.desk.warehouse, openReprints);
      return c.json({ rows, now: clock() }, 200);
    })
    .openapi(replacedRoute, async (c) => {
      const { warehouse, userId } = c.var.desk;
      if (!(await labelReplaced(ledger, warehouse, userId, c.req.valid('json')))) {
        throw refusalOf(c, 404, {
          code: 'label-not-waiting',
          message: 'This label waits no more. Load the page again to see which do.',
        });
      }
      return c.json({ done: true as const }, 200);
    });
}
