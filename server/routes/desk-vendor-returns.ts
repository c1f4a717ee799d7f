// Returns to the vendor: what was damaged goes back, and as much again may be expected for it.
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import {
  askedReturnSchema,
  askReturnSchema,
  endedReturnSchema,
  vendorReturnQuerySchema,
  vendorReturnsPageSchema,
} from '../../src/domain/desk/vendor-returns.ts';
import { longestNoticeId } from '../../src/domain/inbound/notice-id.ts';
import { type VendorReturn, vendorReturnStates } from '../../src/domain/inbound/vendor-return.ts';
import {
  type AskedReturn,
  askReturn,
  type EndedReturn,
  shipReturn,
  withdrawReturn,
} from '../inbound/vendor-returns.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { fromPage, pageOf } from './desk-pages.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';
import { vendorReturnRows } from './desk-vendor-return-rows.ts';

const oneReturn = z.object({ id: z.string().max(64) });

const listRoute = createRoute({
  method: 'get',
  path: '/vendor-returns',
  summary: 'Returns to vendors, a page at a time, ascending by number; of one notice or of all',
  request: { query: vendorReturnQuerySchema },
  responses: answers(vendorReturnsPageSchema, 'Returns'),
});
const askRoute = createRoute({
  method: 'post',
  path: '/notices/{id}/returns',
  summary: 'Ask for damaged goods of a notice to be brought to a dock and returned',
  description:
    'Goods that are still in quarantine and in no other return become tasks on the floor. With a replacement, a notice ' +
    'of as much again is announced under the number of the return.',
  request: { params: z.object({ id: z.string().max(longestNoticeId) }), ...jsonBody(askReturnSchema) },
  responses: answers(askedReturnSchema, 'The return'),
});
const shipRoute = createRoute({
  method: 'post',
  path: '/vendor-returns/{id}/ship',
  summary: 'The driver has taken what stands at the dock for it',
  request: { params: oneReturn },
  responses: answers(endedReturnSchema, 'It has left'),
});
const withdrawRoute = createRoute({
  method: 'post',
  path: '/vendor-returns/{id}/withdraw',
  summary: 'Nothing goes back after all',
  request: { params: oneReturn },
  responses: answers(endedReturnSchema, 'It is withdrawn'),
});

const askRefusals: Readonly<
  Record<Exclude<AskedReturn['is'], 'asked'>, { readonly status: 404 | 409; readonly message: string }>
> = {
  'unknown-notice': { status: 404, message: 'No notice has this name here. Go back to the list of notices.' },
  'unknown-claim': {
    status: 404,
    message: 'One of these damages isn’t of this notice. Load the page again.',
  },
  'no-dock': {
    status: 409,
    message: 'Choose a dock or a stage that is defined: the driver fetches it there.',
  },
  nothing: {
    status: 409,
    message:
      'None of it is in quarantine any more, or all of it is in another return. Look at the stock card of the item.',
  },
  'too-many': { status: 409, message: 'That lies in too many places for one return. Choose fewer damages.' },
};

const endRefusals: Readonly<
  Record<Exclude<EndedReturn, 'ended'>, { readonly status: 404 | 409; readonly message: string }>
> = {
  unknown: { status: 404, message: 'There is no such return. Go back to the list and choose one.' },
  over: { status: 409, message: 'It has left already, or was withdrawn. Load the page again.' },
  'nothing-there': {
    status: 409,
    message: 'Nothing stands at the dock for it yet. Have it brought there first, or withdraw it.',
  },
};

async function page(reader: LedgerReader, query: z.infer<typeof vendorReturnQuerySchema>) {
  const { state, notice, after, limit } = query;
  const { rows, next } = await pageOf(
    { after, limit },
    (one: VendorReturn) => one.returnId,
    (from) => {
      if (notice !== undefined) return reader.find('vendor-return', [`notice:${notice}`], from);
      if (state !== undefined) return reader.find('vendor-return', [`state:${state}`], from);
      return reader.list('vendor-return', fromPage(from.after, from.limit));
    },
  );
  const counts = { open: 0, shipped: 0, withdrawn: 0 };
  for (const each of vendorReturnStates) counts[each] = await reader.count('vendor-return', `state:${each}`);
  const docks = await reader.find('location', ['type:dock', 'type:stage']);
  return {
    rows: await vendorReturnRows(reader, rows),
    next,
    counts,
    docks: docks.map(({ code }) => code),
  };
}

export function deskVendorReturns({ ledger }: { readonly ledger: Ledger }) {
  const router = deskRouter();

  router.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    return c.json(await ledger.read(c.var.desk.warehouse, (reader) => page(reader, query)), 200);
  });

  router.openapi(askRoute, async (c) => {
    const { warehouse, userId: actor } = c.var.desk;
    const { id: noticeId } = c.req.valid('param');
    const wishes = { noticeId, ...c.req.valid('json'), newId: randomUUID };
    const asked = await askReturn({ ledger, warehouse, actor }, wishes);
    if (asked.is !== 'asked') {
      const { status, message } = askRefusals[asked.is];
      throw refusalOf(c, status, { code: `return-${asked.is}`, message });
    }
    const { returnId, number, pieces } = asked;
    return c.json({ returnId, number, pieces }, 200);
  });

  for (const [route, end] of [
    [shipRoute, shipReturn],
    [withdrawRoute, withdrawReturn],
  ] as const) {
    router.openapi(route, async (c) => {
      const { warehouse, userId: actor } = c.var.desk;
      const { id } = c.req.valid('param');
      const ended = await end({ ledger, warehouse, actor }, id);
      if (ended !== 'ended') {
        const { status, message } = endRefusals[ended];
        throw refusalOf(c, status, { code: `return-${ended}`, message });
      }
      return c.json({ returnId: id }, 200);
    });
  }

  return router;
}
