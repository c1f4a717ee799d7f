// GET /exceptions — open contradictions between plan and floor. Settling one comes with the jobs that settle it.
import { createRoute } from '@hono/zod-openapi';
import { exceptionQuerySchema, exceptionsPageSchema } from '../../src/domain/desk/exceptions.ts';
import type { Exception } from '../../src/domain/exceptions/model.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { pageOf } from './desk-pages.ts';
import { answers, deskRouter } from './desk-router.ts';

const route = createRoute({
  method: 'get',
  path: '/exceptions',
  summary: 'Exceptions, a page at a time',
  request: { query: exceptionQuerySchema },
  responses: answers(exceptionsPageSchema, 'Exceptions'),
});

export function deskExceptions({ ledger }: { readonly ledger: Ledger }) {
  return deskRouter().openapi(route, async (c) => {
    const query = c.req.valid('query');
    const page = await ledger.read(c.var.desk.warehouse, async (reader) => {
      const { rows, next } = await pageOf(
        query,
        ({ id }: Exception) => id,
        (page) => reader.find('exception', [`state:${query.state}`], page),
      );
      const open = await reader.count('exception', 'state:open');
      return { rows: rows.toSorted((a, b) => b.position - a.position), next, open };
    });
    return c.json(page, 200);
  });
}
