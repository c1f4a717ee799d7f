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
import { longestNoticeId, noticeId } from '../../src/domain/inbound/notice-id.ts';
import type { StatedByApi } from '../../src/domain/inbound/stated-notice.ts';
import { announceNotices, type NoticeOutcome, type StatedNotice } from '../inbound/announce-notices.ts';
import { lastPutAway } from '../inbound/last-put-away.ts';
import { noticeDetail } from '../inbound/notice-detail.ts';
import { type NoticeProgress, progressOf } from '../inbound/notice-progress.ts';
import { withdrawNotice } from '../inbound/withdraw-notice.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { fromPage, pageOf } from './desk-pages.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

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

const stated = (one: StatedByApi): StatedNotice => {
  const { lines, ...head } = one;
  return {
    notice: {
      ...head,
      noticeId: noticeId(one),
      lines: lines.map(({ n, sku, lot, quantity }) => ({ n, sku, lot, quantity })),
    },
    descriptions: new Map(lines.map(({ sku, description }) => [sku, description])),
  };
};

type Refused = Exclude<NoticeOutcome, { is: 'announced' | 'announced-anew' | 'unchanged' }>;

function messageOf(refused: Refused): string {
  switch (refused.is) {
    case 'unknown-item':
      return `Define ${[...refused.skus].join(', ')} first, or announce it with "unknownItems": "define".`;
    case 'sscc-in-other-notice':
      return `Another notice has ${refused.pallets.map(({ code, holder }) => `${code} (${holder})`).join(', ')}. Withdraw or correct one of the two.`;
    case 'notice-receiving':
      return 'It has changed, and its truck is at the dock. What comes otherwise is counted as it is.';
    case 'notice-received':
      return 'It has changed, and it was received already. Announce what is to come under another number.';
  }
}

const isRefused = (outcome: NoticeOutcome): outcome is Refused =>
  !['announced', 'announced-anew', 'unchanged'].includes(outcome.is);

const answerOf = (id: string, outcome: NoticeOutcome) =>
  isRefused(outcome)
    ? { noticeId: id, is: 'refused' as const, code: outcome.is, message: messageOf(outcome) }
    : { noticeId: id, is: outcome.is };

/** Of one that is put away, when its last pallet left the dock. */
async function timed(ledger: Ledger, warehouse: string, { row, moved }: NoticeProgress): Promise<NoticeRow> {
  const { standing } = row;
  if (standing.is !== 'stored') return row;
  return { ...row, standing: { ...standing, storedAt: await lastPutAway(ledger, warehouse, moved) } };
}

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
      const { notices, unknownItems } = c.req.valid('json');
      const { warehouse, userId } = c.var.desk;
      const wanted = notices.map(stated);
      const names = wanted.map(({ notice }) => notice.noticeId);
      const again = names.find((name, index) => names.indexOf(name) !== index);
      if (again !== undefined) {
        throw refusalOf(c, 400, {
          code: 'notice-twice',
          message: `${again} stands here twice. Send it once.`,
        });
      }
      const request = { ledger, warehouse, actor: userId, unknownItems };
      const { outcomes, itemsDefined } = await announceNotices(request, wanted);
      const answer = outcomes.map((outcome, index) => answerOf(names[index] ?? '', outcome));
      return c.json({ notices: answer, itemsDefined }, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { warehouse } = c.var.desk;
      const found = await ledger.read(warehouse, async (reader) => {
        const detail = await noticeDetail(reader, id);
        const [progress] = await progressOf(reader, [id]);
        return detail === null || progress === undefined ? null : { detail, progress };
      });
      if (found === null) throw refusalOf(c, 404, unknown);
      return c.json({ notice: await timed(ledger, warehouse, found.progress), ...found.detail }, 200);
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
