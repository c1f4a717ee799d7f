// POST /items — the item master as a program keeps it.
import { createRoute } from '@hono/zod-openapi';
import { defineItemsAnswerSchema, defineItemsSchema } from '../../src/domain/desk/items.ts';
import { defineItems, type ItemOutcome } from '../catalogue/define-items.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

const route = createRoute({
  method: 'post',
  path: '/items',
  summary: 'Define items, or define them anew',
  description:
    'Codes that people taught stay, and so does what the floor measured where nothing is said of it.',
  request: jsonBody(defineItemsSchema),
  responses: answers(defineItemsAnswerSchema, 'What became of each'),
});

const answerOf = (sku: string, outcome: ItemOutcome) =>
  outcome.is === 'barcode-of-another'
    ? {
        sku,
        is: 'refused' as const,
        code: outcome.is,
        message: `${outcome.code} is a code of ${outcome.sku}. Take it from there first, or leave it out here.`,
      }
    : { sku, is: outcome.is };

export function deskItems({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter().openapi(route, async (c) => {
    const { items } = c.req.valid('json');
    const { warehouse, userId: actor } = c.var.desk;
    const stated = items.map(({ owner, sku, name, barcodes, policy, picture, details }) => {
      const { size, weight, ...rest } = details ?? {};
      const measured = { ...(size ? { size } : {}), ...(weight ? { weight } : {}) };
      return { owner, sku, name, barcodes, said: { policy, picture }, details: { ...rest, ...measured } };
    });
    const outcomes = await defineItems({ ledger, warehouse, actor }, stated);
    return c.json({ items: outcomes.map((outcome, at) => answerOf(items[at]?.sku ?? '', outcome)) }, 200);
  });
}
