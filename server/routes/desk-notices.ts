// GET, POST /notices and GET, DELETE /notices/:id — what is on its way in, and how far each notice has come.
import { createRoute, z } from '@hono/zod-openapi';
import { announceAnswerSchema, announceSchema } from '../../src/domain/desk/inbound-imports.ts';
import {
  type NoticeRow,
  noticeDetailSchema,
  noticeQuerySchema,
  noticesPageSchema,
} from '../../src/domain/desk/notices.ts';
import type { Notice } from '../../src/domain/inbound/model.ts';
import { longestNoticeId } from '../../src/domain/inbound/notice-id.ts';
import { progressOf } from '../inbound/notice-progress.ts';
import { withdrawNotice } from '../inbound/withdraw-notice.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { fromPage, pageOf } from './desk-pages.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';
import { announceAll, noticeAnswer, timed } from './notice-answers.ts';

const oneNotice = z.object({ id: z.string().max(longestNoticeId) });

const listRoute = createRoute({
  method: 'get',
  path: '/notices',
  summary: 'Advance ship notices and purchase orders, a page at a time',
  request: { query: noticeQuerySchema },
  responses: answers(noticesPageSchema, 'Notices ascending by supplier and number'),
});

const announceRoute = createRoute({
  method: 'post',
  path: '/notices',
  summary: 'Announce notices',
  description:
    'A notice is its supplier and number. The same again is unchanged; one that is due with other contents is ' +
    'announced anew; one that is being received or was is refused. Each notice is taken whole or not at all.',
  request: jsonBody(announceSchema),
  responses: answers(announceAnswerSchema, 'What became of each'),
});

const oneRoute = createRoute({
  method: 'get',
  path: '/notices/{id}',
  summary: 'One notice with its lines, pallets, claims and exceptions',
  request: { params: oneNotice },
  responses: answers(noticeDetailSchema, 'The notice'),
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/notices/{id}',
  summary: 'Withdraw a notice that will not come',
  request: { params: oneNotice },
  responses: answers(z.object({ noticeId: z.string() }), 'It is no longer due'),
});

const unknown = {
  code: 'notice-unknown',
  message: 'No notice has this name here. Go back to the list of notices and look for it there.',
};
const notDue = {
  code: 'notice-not-due',
  message: 'It is being received or was: it can’t be withdrawn. Finish it on a handheld instead.',
};

export function deskNotices({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const { state, after, limit } = c.req.valid('query');
      const { warehouse } = c.var.desk;
      const page = await ledger.read(warehouse, async (reader) => {
        const { rows, next } = await pageOf(
          { after, limit },
          (notice: Notice) => notice.noticeId,
          (from) =>
            state === undefined
              ? reader.list('notice', fromPage(from.after, from.limit))
              : reader.find('notice', [`state:${state}`], from),
        );
        const progress = await progressOf(
          reader,
          rows.map((row) => row.noticeId),
        );
        const counts = {
          due: await reader.count('notice', 'state:due'),
          receiving: await reader.count('notice', 'state:receiving'),
          received: await reader.count('notice', 'state:received'),
        };
        return { progress, next, counts };
      });
      const rows: NoticeRow[] = [];
      for (const progress of page.progress) rows.push(await timed(ledger, warehouse, progress));
      return c.json({ rows, next: page.next, counts: page.counts }, 200);
    })
    .openapi(announceRoute, async (c) => {
      const { warehouse, userId: actor } = c.var.desk;
      return c.json(await announceAll(c, { ledger, warehouse, actor }, c.req.valid('json')), 200);
    })
    .openapi(oneRoute, async (c) => {
      const found = await noticeAnswer(ledger, c.var.desk.warehouse, c.req.valid('param').id);
      if (found === null) throw refusalOf(c, 404, unknown);
      return c.json(found, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { warehouse, userId } = c.var.desk;
      const outcome = await withdrawNotice({ ledger, warehouse, actor: userId }, id);
      if (outcome === 'unknown') throw refusalOf(c, 404, unknown);
      if (outcome === 'not-due') throw refusalOf(c, 409, notDue);
      return c.json({ noticeId: id }, 200);
    });
}
