// Counts on the desk: who is to look, what differs and what it is worth, asking for more, settling a difference.
import { createRoute, z } from '@hono/zod-openapi';
import { type Count, countStates } from '../../src/domain/counting/model.ts';
import {
  askCountsSchema,
  askedCountsSchema,
  countQuerySchema,
  countsPageSchema,
  settleCountSchema,
  settledCountSchema,
} from '../../src/domain/desk/counts.ts';
import { askForDesk } from '../counting/ask-for-desk.ts';
import { type Judging, waitsFor } from '../counting/judge-counts.ts';
import { settleCount } from '../counting/settle-count.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { countRows } from './desk-count-rows.ts';
import { type DeskDevices, deviceNames } from './desk-names.ts';
import { pageOf } from './desk-pages.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

export interface DeskCounting {
  readonly judgingOf: (warehouse: string) => Judging;
  readonly newId: () => string;
}

const listRoute = createRoute({
  method: 'get',
  path: '/counts',
  summary: 'Counts, a page at a time; without a state all that are not over',
  request: { query: countQuerySchema },
  responses: answers(countsPageSchema, 'Counts'),
});
const askRoute = createRoute({
  method: 'post',
  path: '/counts',
  summary: 'Ask for counts of a location, a zone, or an item wherever it lies',
  request: jsonBody(askCountsSchema),
  responses: answers(askedCountsSchema, 'How many were asked for, and how many had been'),
});
const settleRoute = createRoute({
  method: 'post',
  path: '/counts/{id}/settle',
  summary: 'Approve a difference, which posts it, or have it counted again',
  request: { params: z.object({ id: z.string().max(128) }), ...jsonBody(settleCountSchema) },
  responses: answers(settledCountSchema, 'What became of it'),
});

const openStates = countStates.filter((state) => state !== 'posted').map((state) => `state:${state}`);

async function countsByState(reader: LedgerReader) {
  const counts = { differs: 0, recount: 0, counted: 0, asked: 0, posted: 0 };
  for (const state of countStates) counts[state] = await reader.count('count', `state:${state}`);
  return counts;
}

export function deskCounts(ports: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices;
  readonly counting: DeskCounting;
}) {
  const { ledger, devices, counting } = ports;
  const router = deskRouter();

  router.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const { warehouse } = c.var.desk;
    const device = await deviceNames(devices, warehouse);
    const terms = query.state === undefined ? openStates : [`state:${query.state}`];
    const judging = counting.judgingOf(warehouse);
    const known = await judging.heard();
    const page = await ledger.read(warehouse, async (reader) => {
      const { rows, next } = await pageOf(
        query,
        ({ id }: Count) => id,
        (page) => reader.find('count', terms, page),
      );
      const seen = rows.filter(({ state }) => state.is === 'counted');
      const waits = await waitsFor(known, judging, reader, seen);
      return {
        rows: await countRows(reader, rows, { device, waits }),
        next,
        counts: await countsByState(reader),
      };
    });
    return c.json(page, 200);
  });

  router.openapi(askRoute, async (c) => {
    const { warehouse, userId: actor } = c.var.desk;
    const by = { actor, newId: counting.newId };
    const asked = await askForDesk(ledger, warehouse, by, c.req.valid('json'));
    if (asked === null) {
      throw refusalOf(c, 404, {
        code: 'nothing-to-count',
        message: 'There is no such location, no such zone, or the item lies nowhere. Check what you typed.',
      });
    }
    return c.json(asked, 200);
  });

  router.openapi(settleRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { warehouse, userId: actor } = c.var.desk;
    const settling = { actor, countId: id, ...c.req.valid('json') };
    const settled = await settleCount(counting.judgingOf(warehouse), settling);
    switch (settled.is) {
      case 'unknown':
        throw refusalOf(c, 404, {
          code: 'count-unknown',
          message: 'There is no such count. Go back to the counts and choose one.',
        });
      case 'changed':
        throw refusalOf(c, 409, {
          code: 'count-changed',
          message: 'Something has come in since, and the count is judged anew. Look at it again.',
        });
      case 'wait':
        throw refusalOf(c, 409, {
          code: 'count-waits',
          message:
            'A device that was at work has not sent everything yet. Bring it online, or revoke it if it is lost.',
        });
      default:
        return c.json({ is: settled.is }, 200);
    }
  });

  return router;
}
