// POST /imports — orders from a CSV.
import { createRoute } from '@hono/zod-openapi';
import { importLineSchema, importQuerySchema } from '../../src/domain/desk/imports.ts';
import { presets } from '../../src/domain/orders/csv/mapping.ts';
import type { ImportReport, OrderImport } from '../orders/import-report.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter } from './desk-router.ts';
import { type ImportPorts, importAnswers, streamImport } from './import-stream.ts';

/** Imports one file, as `importOrders` with its ledger already given. */
export type ImportFile = (request: Omit<OrderImport, 'ledger'>) => Promise<ImportReport>;

const route = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Import orders from a CSV',
  description: importAnswers.description,
  request: { query: importQuerySchema },
  responses: { ...answers(importLineSchema, 'One of the lines of the answer'), ...importAnswers.responses },
});

export function deskImports({ importFile, ...ports }: ImportPorts & { readonly importFile: ImportFile }) {
  const router = deskRouter();
  router.openAPIRegistry.registerPath(route);
  router.post('/imports', (c) => {
    const query = importQuerySchema.safeParse(c.req.query());
    if (!query.success || (query.data.preset === undefined) === (query.data.mapping === undefined)) {
      const where = query.error?.issues[0]?.path.join('.') ?? 'preset';
      throw refusalOf(c, 400, {
        code: 'invalid',
        message: `Choose a layout, or say which column means what, and try again (${where}).`,
      });
    }
    const { preset = 'tallyhand', mapping = presets[preset], ...settings } = query.data;
    return streamImport(c, ports, (importing) => importFile({ ...importing, ...settings, mapping }));
  });
  return router;
}
