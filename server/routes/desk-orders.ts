// GET /orders and /orders/:id — what customers asked for, and how far each order has come.
import { createRoute, z } from '@hono/zod-openapi';
import { orderDetailSchema, orderQuerySchema, ordersPageSchema } from '../../src/domain/desk/orders.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { type DeskDevices, deviceNames } from './desk-names.ts';
import { channelsOf, countOrders, findOrders } from './desk-order-search.ts';
import { pickListRows } from './desk-pick-list-rows.ts';
import { answers, deskRouter } from './desk-router.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/orders',
  summary: 'Orders, a page at a time',
  request: { query: orderQuerySchema },
  responses: answers(ordersPageSchema, 'Orders ascending by channel and number'),
});

const oneRoute = createRoute({
  method: 'get',
  path: '/orders/{id}',
  summary: 'One order with its lines and its pick lists',
  request: { params: z.object({ id: z.string().max(128) }) },
  responses: answers(orderDetailSchema, 'The order'),
});

export function deskOrders(ports: { readonly ledger: Ledger; readonly devices: DeskDevices }) {
  const { ledger, devices } = ports;
  return deskRouter()
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query');
      const page = await ledger.read(c.var.desk.warehouse, async (reader) => {
        const channels = await channelsOf(reader);
        const { rows, next } = await findOrders(reader, query, channels);
        return { rows: [...rows], next, channels, counts: await countOrders(reader) };
      });
      return c.json(page, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { id } = c.req.valid('param');
      const { warehouse } = c.var.desk;
      const nameOfDevice = await deviceNames(devices, warehouse);
      const detail = await ledger.read(warehouse, async (reader) => {
        const order = await reader.get('order', id);
        if (order === null) return null;
        const lines = await reader.find('order-line', [`order:${id}`]);
        const backorders = await reader.find('backorder', [`order:${id}`]);
        const owed = new Map(backorders.map(({ n, quantity }) => [n, quantity]));
        const lists = await reader.find('pick-list', [`order:${id}`]);
        const pickLists = await pickListRows(reader, lists, nameOfDevice);
        const rows = lines.map((line) => ({ ...line, owed: owed.get(line.n) ?? 0 }));
        return { order, lines: rows.toSorted((a, b) => a.n - b.n), pickLists };
      });
      if (detail === null) {
        throw refusalOf(c, 404, {
          code: 'order-unknown',
          message: 'No order has this number here. Go back to the list of orders and look for it there.',
        });
      }
      return c.json(detail, 200);
    });
}
