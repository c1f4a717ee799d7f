// GET /inventory — items with their figures, a page at a time; /inventory.csv — all that fit, as a file.
import { createRoute } from '@hono/zod-openapi';
import { csvRows, csvText } from '../../src/domain/desk/csv.ts';
import {
  type InventoryFilter,
  type InventoryRow,
  inventoryFilterSchema,
  inventoryPageSchema,
  inventoryQuerySchema,
} from '../../src/domain/desk/inventory.ts';
import { dayOf } from '../../src/domain/stock/flags.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { channelsOf } from './desk-order-search.ts';
import { pageOf } from './desk-pages.ts';
import { answers, deskRouter } from './desk-router.ts';
import { inventoryRows } from './inventory-rows.ts';
import { textStream } from './text-stream.ts';

/** Rows that an export reads at a time, each time as the ledger then is. */
const exportedAtOnce = 500;

const pageRoute = createRoute({
  method: 'get',
  path: '/inventory',
  summary: 'Items with their stock, a page at a time',
  request: { query: inventoryQuerySchema },
  responses: answers(inventoryPageSchema, 'Items ascending by owner and SKU'),
});

const csvRoute = createRoute({
  method: 'get',
  path: '/inventory.csv',
  summary: 'All items that fit, as CSV',
  request: { query: inventoryFilterSchema },
  responses: {
    200: { description: 'A row for each item, the names of the columns first', content: { 'text/csv': {} } },
  },
});

const columns = [
  'owner',
  'sku',
  'name',
  'on_hand',
  'reserved',
  'available',
  'quarantined',
  'incoming',
  'here',
  'promised',
  'flags',
];

const cellsOf = (row: InventoryRow) => [
  row.owner,
  row.sku,
  row.name ?? '',
  row.onHand,
  row.reserved,
  row.available,
  row.quarantined,
  row.incoming,
  row.here ?? '',
  row.promised ?? '',
  row.flags.join(' '),
];

export function deskInventory(ports: { readonly ledger: Ledger; readonly clock: () => number }) {
  const { ledger, clock } = ports;

  async function* fileOf(warehouse: string, filter: InventoryFilter, today: number): AsyncGenerator<string> {
    yield csvText([columns]);
    for (let after: string | null = null; ; ) {
      const page = { after, limit: exportedAtOnce, today };
      const rows: InventoryRow[] = await ledger.read(warehouse, (reader) =>
        inventoryRows(reader, filter, page),
      );
      if (rows.length > 0) yield csvRows(rows.map(cellsOf));
      if (rows.length < exportedAtOnce) return;
      after = rows.at(-1)?.item ?? null;
    }
  }

  return deskRouter()
    .openapi(pageRoute, async (c) => {
      const query = c.req.valid('query');
      const today = dayOf(clock());
      const page = await ledger.read(c.var.desk.warehouse, async (reader) => {
        const { rows, next } = await pageOf(
          query,
          ({ item }: InventoryRow) => item,
          ({ after = null, limit }) => inventoryRows(reader, query, { after, limit, today }),
        );
        return { rows: [...rows], next, channels: await channelsOf(reader) };
      });
      return c.json(page, 200);
    })
    .openapi(csvRoute, (c) => {
      const day = new Date(clock()).toISOString().slice(0, 10);
      const file = fileOf(c.var.desk.warehouse, c.req.valid('query'), dayOf(clock()));
      return c.body(textStream(file), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="inventory-${day}.csv"`,
        'Cache-Control': 'no-store',
      });
    });
}
