// GET /floor — one look at the floor: everything the supervisor's first page says, from one snapshot.
import { createRoute } from '@hono/zod-openapi';
import { floorSchema } from '../../src/domain/desk/floor.ts';
import type { Exception } from '../../src/domain/exceptions/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { deviceRows } from './desk-device-rows.ts';
import { type DeskDevices, type DeskReports, deviceNames } from './desk-names.ts';
import { countOrders } from './desk-order-search.ts';
import { pickListRows } from './desk-pick-list-rows.ts';
import { countPickLists } from './desk-pick-lists.ts';
import { answers, deskRouter } from './desk-router.ts';

/** So many fit on the page; the rest is a press away. */
const shown = { exceptions: 6, walking: 12 };
/** Exceptions are kept by event, not by age: of more than this many the newest can't be told cheaply. */
const searched = 200;

const route = createRoute({
  method: 'get',
  path: '/floor',
  summary: 'The floor now',
  responses: answers(floorSchema, 'Orders, pick lists, devices, and what needs a decision'),
});

async function newestExceptions(reader: LedgerReader): Promise<readonly Exception[]> {
  const open = await reader.find('exception', ['state:open'], { limit: searched });
  return open.toSorted((a, b) => b.position - a.position).slice(0, shown.exceptions);
}

export function deskFloor(ports: {
  readonly ledger: Ledger;
  readonly devices: DeskDevices & DeskReports;
  readonly clock: () => number;
}) {
  const { ledger, devices, clock } = ports;
  return deskRouter().openapi(route, async (c) => {
    const { warehouse } = c.var.desk;
    const nameOfDevice = await deviceNames(devices, warehouse);
    const quarantined = await ledger.quarantineCounts(warehouse);
    const snapshot = await ledger.read(warehouse, async (reader) => {
      const lists = await reader.find('pick-list', ['state:picking', 'state:paused'], {
        limit: shown.walking,
      });
      return {
        orders: await countOrders(reader),
        pickLists: await countPickLists(reader),
        exceptions: {
          open: await reader.count('exception', 'state:open'),
          latest: [...(await newestExceptions(reader))],
        },
        walking: await pickListRows(reader, lists, nameOfDevice),
      };
    });
    const rows = await deviceRows({ ledger, devices, warehouse, quarantined });
    const waiting = [...quarantined.values()].reduce((sum, n) => sum + n, 0);
    return c.json({ ...snapshot, quarantined: waiting, devices: rows, now: clock() }, 200);
  });
}
