// POST /items and GET /items/:sku — a program keeps the item master, and reads back what is known of one.
import { createRoute, z } from '@hono/zod-openapi';
import { itemSchema } from '../../src/domain/catalogue/definitions.ts';
import {
  defineItemsAnswerSchema,
  defineItemsSchema,
  readItemQuerySchema,
  readItemSchema,
} from '../../src/domain/desk/items.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { jsonBody } from './desk-router.ts';
import { behindKey, erpRouter } from './erp-router.ts';
import { defineAll, itemAnswer } from './item-answers.ts';

const defineRoute = createRoute({
  method: 'post',
  path: '/items',
  summary: 'Define items, or define them anew',
  description:
    'An item is its owner and SKU; the same again is unchanged. Codes that people taught stay, and so does what ' +
    'the floor measured where nothing is said of it.',
  request: jsonBody(defineItemsSchema),
  ...behindKey('items', defineItemsAnswerSchema, 'What became of each, in their order'),
});

const oneRoute = createRoute({
  method: 'get',
  path: '/items/{sku}',
  summary: 'One item as it is known here',
  request: { params: z.object({ sku: itemSchema.shape.sku }), query: readItemQuerySchema },
  ...behindKey(
    'items',
    readItemSchema,
    'The item as it can be defined again, and the codes that people taught',
  ),
});

const unknown = {
  code: 'item-unknown',
  message: 'Nobody has defined such an item. Check its SKU, URL-encoded, and its "owner".',
};

export function erpItems({ ledger }: { readonly ledger: Ledger }) {
  return erpRouter()
    .openapi(defineRoute, async (c) => {
      const { warehouse, keyId: actor } = c.var.client;
      return c.json(await defineAll({ ledger, warehouse, actor }, c.req.valid('json')), 200);
    })
    .openapi(oneRoute, async (c) => {
      const item = { owner: c.req.valid('query').owner, sku: c.req.valid('param').sku };
      const found = await itemAnswer(ledger, c.var.client.warehouse, item);
      if (found === null) throw refusalOf(c, 404, unknown);
      return c.json(found, 200);
    });
}
