// Pick lists on the desk: all of them, one with its stops, making new ones, and who holds the lease (SYNC.md C2).
import { createRoute, z } from '@hono/zod-openapi';
import {
  leaseRequestSchema,
  pickListDetailSchema,
  pickListQuerySchema,
  pickListRowSchema,
  pickListStates,
  pickListsPageSchema,
} from '../../src/domain/desk/pick-lists.ts';
import { type PlanReport, planReportSchema, planRequestSchema } from '../../src/domain/desk/planning.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { PickList } from '../../src/domain/picking/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { type DeskDevices, deviceNames } from './desk-names.ts';
import { fromPage, pageOf } from './desk-pages.ts';
import { cartOf, pickListRows, stopRows } from './desk-pick-list-rows.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

/** Reserves stock and makes pick lists of what can be picked, in one transaction. */
export type MakePickLists = (
  warehouse: string,
  actor: string,
  options: { readonly ordersPerList: number },
) => Promise<PlanReport>;

const params = z.object({ id: z.string().max(64) });

const listRoute = createRoute({
  method: 'get',
  path: '/pick-lists',
  summary: 'Pick lists, a page at a time',
  request: { query: pickListQuerySchema },
  responses: answers(pickListsPageSchema, 'Pick lists'),
});
const oneRoute = createRoute({
  method: 'get',
  path: '/pick-lists/{id}',
  summary: 'One pick list with its cart and its stops',
  request: { params },
  responses: answers(pickListDetailSchema, 'The pick list'),
});
const makeRoute = createRoute({
  method: 'post',
  path: '/pick-lists',
  summary: 'Make pick lists of the open orders',
  request: jsonBody(planRequestSchema),
  responses: answers(planReportSchema, 'What was planned, and what waits for stock'),
});
const leaseRoute = createRoute({
  method: 'post',
  path: '/pick-lists/{id}/lease',
  summary: 'Give the list to a device, or take it away from the one that has it',
  request: { params, ...jsonBody(leaseRequestSchema) },
  responses: answers(pickListRowSchema, 'The pick list with its new lease'),
});

const unknownList = {
  code: 'pick-list-unknown',
  message: 'There is no such pick list. Go back to the pick lists and choose one.',
};

export async function countPickLists(reader: LedgerReader): Promise<Record<PickList['state']['is'], number>> {
  const counts = { ready: 0, picking: 0, paused: 0, done: 0 };
  for (const state of pickListStates) counts[state] = await reader.count('pick-list', `state:${state}`);
  return counts;
}

type Leased = { readonly is: 'leased' } | { readonly is: 'unknown' | 'done' };

/** Decides in the ledger's own transaction: a list that has ended meanwhile is nobody's to lease. */
const lease = (ledger: Ledger, warehouse: string, actor: string, id: string, device: string | null) =>
  ledger.command<Leased>(warehouse, actor, async (reader) => {
    const list = await reader.get('pick-list', id);
    if (list === null) return { facts: [], answer: { is: 'unknown' } };
    if (list.state.is === 'done') return { facts: [], answer: { is: 'done' } };
    if (list.lease === device) return { facts: [], answer: { is: 'leased' } };
    const leased = fact('pick-list.leased', { pickListId: id, device, stops: list.stops });
    return { facts: [leased], answer: { is: 'leased' } };
  });

export function deskPickLists(ports: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices;
  readonly makePickLists: MakePickLists;
}) {
  const { ledger, devices, makePickLists } = ports;
  const router = deskRouter();

  router.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const { warehouse } = c.var.desk;
    const nameOfDevice = await deviceNames(devices, warehouse);
    const page = await ledger.read(warehouse, async (reader) => {
      const { rows, next } = await pageOf(
        query,
        ({ id }: PickList) => id,
        ({ after, limit }) =>
          query.state === undefined
            ? reader.list('pick-list', fromPage(after, limit))
            : reader.find('pick-list', [`state:${query.state}`], fromPage(after, limit)),
      );
      return {
        rows: await pickListRows(reader, rows, nameOfDevice),
        next,
        counts: await countPickLists(reader),
      };
    });
    return c.json(page, 200);
  });

  router.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { warehouse } = c.var.desk;
    const nameOfDevice = await deviceNames(devices, warehouse);
    const detail = await ledger.read(warehouse, async (reader) => {
      const found = await reader.get('pick-list', id);
      if (found === null) return null;
      const [list] = await pickListRows(reader, [found], nameOfDevice);
      const stops = await reader.find('pick-stop', [`pick-list:${id}`]);
      return list === undefined ? null : { list, cart: cartOf(found), stops: await stopRows(reader, stops) };
    });
    if (detail === null) throw refusalOf(c, 404, unknownList);
    return c.json(detail, 200);
  });

  router.openapi(makeRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    return c.json(await makePickLists(warehouse, userId, c.req.valid('json')), 200);
  });

  router.openapi(leaseRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { device } = c.req.valid('json');
    const { warehouse, userId } = c.var.desk;
    const enrolled = await devices.devices(warehouse);
    const usable = enrolled.some((each) => each.deviceId === device && each.standing === 'active');
    if (device !== null && !usable) {
      throw refusalOf(c, 409, {
        code: 'device-not-active',
        message: 'This device is not enrolled here or has been revoked. Choose another one.',
      });
    }
    const outcome = await lease(ledger, warehouse, userId, id, device);
    if (outcome.is === 'unknown') throw refusalOf(c, 404, unknownList);
    if (outcome.is === 'done') {
      throw refusalOf(c, 409, {
        code: 'pick-list-done',
        message: 'This pick list is done: nobody needs it any more.',
      });
    }
    const nameOfDevice = await deviceNames(devices, warehouse);
    const [row] = await ledger.read(warehouse, async (reader) => {
      const list = await reader.get('pick-list', id);
      return pickListRows(reader, list === null ? [] : [list], nameOfDevice);
    });
    if (row === undefined) throw refusalOf(c, 404, unknownList);
    return c.json(row, 200);
  });

  return router;
}
