// POST /items — the item master as a program keeps it.
import { createRoute } from '@hono/zod-openapi';
import { defineItemsAnswerSchema, defineItemsSchema } from '../../src/domain/desk/items.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';
import { defineAll } from './item-answers.ts';

const route = createRoute({
  method: 'post',
  path: '/items',
  summary: 'Define items, or define them anew',
  description:
    'Codes that people taught stay, and so does what the floor measured where nothing is said of it.',
  request: jsonBody(defineItemsSchema),
  responses: answers(defineItemsAnswerSchema, 'What became of each'),
});

export function deskItems({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter().openapi(route, async (c) => {
    const { warehouse, userId: actor } = c.var.desk;
    return c.json(await defineAll({ ledger, warehouse, actor }, c.req.valid('json')), 200);
  });
}
