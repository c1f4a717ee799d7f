// POST /notices and GET /notices/:id — a program announces what comes, and reads what was received of it.
import { createRoute, z } from '@hono/zod-openapi';
import { announceAnswerSchema, announceSchema } from '../../src/domain/desk/inbound-imports.ts';
import { noticeDetailSchema } from '../../src/domain/desk/notices.ts';
import { longestNoticeId } from '../../src/domain/inbound/notice-id.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { jsonBody } from './desk-router.ts';
import { behindKey, erpRouter } from './erp-router.ts';
import { announceAll, noticeAnswer } from './notice-answers.ts';

const announceRoute = createRoute({
  method: 'post',
  path: '/notices',
  summary: 'Announce advance ship notices and purchase orders',
  description:
    'A notice is its supplier and number. The same again is unchanged, so a request whose answer was lost may be ' +
    'sent again; one that is due with other contents is announced anew; one that is being received or was is ' +
    'refused. Each notice is taken whole or not at all.',
  request: jsonBody(announceSchema),
  ...behindKey('notices', announceAnswerSchema, 'What became of each, in their order'),
});

const oneRoute = createRoute({
  method: 'get',
  path: '/notices/{id}',
  summary: 'One notice and what was received of it',
  description:
    'The name is the one that announcing it answered. Quantities are in base units; `received` counts what was ' +
    'damaged too, and `missing` is what has not come.',
  request: { params: z.object({ id: z.string().max(longestNoticeId) }) },
  ...behindKey('notices', noticeDetailSchema, 'The notice with its lines, pallets, claims and exceptions'),
});

const unknown = {
  code: 'notice-unknown',
  message: 'No notice has this name here. It is the "noticeId" that announcing it answered, URL-encoded.',
};

export function erpNotices({ ledger }: { readonly ledger: Ledger }) {
  return erpRouter()
    .openapi(announceRoute, async (c) => {
      const { warehouse, keyId: actor } = c.var.client;
      return c.json(await announceAll(c, { ledger, warehouse, actor }, c.req.valid('json')), 200);
    })
    .openapi(oneRoute, async (c) => {
      const found = await noticeAnswer(ledger, c.var.client.warehouse, c.req.valid('param').id);
      if (found === null) throw refusalOf(c, 404, unknown);
      return c.json(found, 200);
    });
}
