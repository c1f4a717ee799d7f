// POST /imports/notices, /imports/items and /imports/pick-faces — each from a CSV.
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { itemColumns } from '../../src/domain/catalogue/csv/columns.ts';
import {
  itemImportLineSchema,
  itemImportQuerySchema,
  noticeImportLineSchema,
  noticeImportQuerySchema,
} from '../../src/domain/desk/inbound-imports.ts';
import { faceImportLineSchema, faceImportQuerySchema } from '../../src/domain/desk/pick-faces.ts';
import { noticeColumns } from '../../src/domain/inbound/csv/columns.ts';
import { faceColumns } from '../../src/domain/stock/csv/columns.ts';
import { importItems } from '../catalogue/import-items.ts';
import { importNotices } from '../inbound/import-notices.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { importFaces } from '../planning/import-faces.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter } from './desk-router.ts';
import { type ImportPorts, importAnswers, streamImport } from './import-stream.ts';

const noticesRoute = createRoute({
  method: 'post',
  path: '/imports/notices',
  summary: 'Import notices from a CSV',
  description: importAnswers.description,
  request: { query: noticeImportQuerySchema },
  responses: {
    ...answers(noticeImportLineSchema, 'One of the lines of the answer'),
    ...importAnswers.responses,
  },
});

const itemsRoute = createRoute({
  method: 'post',
  path: '/imports/items',
  summary: 'Import the item master from a CSV',
  description: importAnswers.description,
  request: { query: itemImportQuerySchema },
  responses: {
    ...answers(itemImportLineSchema, 'One of the lines of the answer'),
    ...importAnswers.responses,
  },
});

const facesRoute = createRoute({
  method: 'post',
  path: '/imports/pick-faces',
  summary: 'Import pick faces from a CSV',
  description: importAnswers.description,
  request: { query: faceImportQuerySchema },
  responses: {
    ...answers(faceImportLineSchema, 'One of the lines of the answer'),
    ...importAnswers.responses,
  },
});

function settingsIn<Schema extends z.ZodType>(c: Context, schema: Schema): z.output<Schema> {
  const query = schema.safeParse(c.req.query());
  if (query.success) return query.data;
  const where = query.error.issues[0]?.path.join('.') ?? 'the request';
  throw refusalOf(c, 400, {
    code: 'invalid',
    message: `Say again which column means what, and try again (${where}).`,
  });
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

export function deskInboundImports({ ledger, ...ports }: ImportPorts & { readonly ledger: Ledger }) {
  const router = deskRouter();
  router.openAPIRegistry.registerPath(noticesRoute);
  router.openAPIRegistry.registerPath(itemsRoute);
  router.openAPIRegistry.registerPath(facesRoute);
  router.post('/imports/notices', (c) => {
    const { mapping: columns = noticeColumns, ...settings } = settingsIn(c, noticeImportQuerySchema);
    const today = dayOf(ports.clock());
    return streamImport(c, ports, (importing) =>
      importNotices({ ...importing, ...settings, columns, today, ledger }),
    );
  });
  router.post('/imports/items', (c) => {
    const { mapping: columns = itemColumns, ...settings } = settingsIn(c, itemImportQuerySchema);
    return streamImport(c, ports, (importing) => importItems({ ...importing, ...settings, columns, ledger }));
  });
  router.post('/imports/pick-faces', (c) => {
    const { mapping: columns = faceColumns, ...settings } = settingsIn(c, faceImportQuerySchema);
    return streamImport(c, ports, (importing) => importFaces({ ...importing, ...settings, columns, ledger }));
  });
  return router;
}
