// POST /imports — orders from a CSV. The body is the file, read as it arrives; the answer is lines of JSON that tell
// how far the import has come and end with its report.
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  type ImportLine,
  importLineSchema,
  importQuerySchema,
  largestImport,
} from '../../src/domain/desk/imports.ts';
import { presets } from '../../src/domain/orders/csv/mapping.ts';
import { ImportRefused, type ImportReport, type OrderImport } from '../orders/import-report.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter } from './desk-router.ts';

/** Imports one file, as `importOrders` with its ledger already given. */
export type ImportFile = (request: Omit<OrderImport, 'ledger'>) => Promise<ImportReport>;

const textTypes = new Set([
  'text/csv',
  'text/plain',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
]);
const megabytes = Math.round(largestImport / 1_000_000);
/** ms between two lines of progress: a person sees no more. */
const progressPace = 200;

const tooLarge = {
  code: 'too-large',
  message: `The file is larger than ${megabytes} MB. Split it and import the parts one after the other.`,
};
const empty = { code: 'empty', message: 'The file is empty. Export it again and choose the new file.' };

/** Thrown inside the body when it outgrows what was allowed, whatever its header said. */
class TooLarge extends Error {}

async function* atMost(body: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of body) {
    read += chunk.length;
    if (read > bytes) throw new TooLarge();
    yield chunk;
  }
}

/** The file's size by its header, null where none is given. Throws the refusal of what can't be a CSV. */
function announcedSize(c: Context): number | null {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!textTypes.has(type)) {
    throw refusalOf(c, 415, {
      code: 'not-csv',
      message: 'This is not a CSV file. Save the sheet as "CSV UTF-8" and choose that file.',
    });
  }
  const length = c.req.header('content-length');
  if (length === undefined) return null;
  if (Number(length) > largestImport) throw refusalOf(c, 413, tooLarge);
  if (Number(length) === 0) throw refusalOf(c, 400, empty);
  return Number(length);
}

const refusedBy = (fault: unknown): ImportLine => {
  if (fault instanceof ImportRefused) {
    return { is: 'refused', code: fault.code, message: fault.message, line: fault.line };
  }
  if (fault instanceof TooLarge) return { is: 'refused', ...tooLarge, line: null };
  return {
    is: 'refused',
    code: 'import-broken-off',
    message: 'The import broke off. Import the same file again: what is in already is not taken twice.',
    line: null,
  };
};

const route = createRoute({
  method: 'post',
  path: '/imports',
  summary: 'Import orders from a CSV',
  description:
    'Answers `application/x-ndjson`: lines of progress, then one line with the report or the refusal.',
  request: { query: importQuerySchema },
  responses: {
    ...answers(importLineSchema, 'One of the lines of the answer'),
    413: { description: 'The file is too large' },
    415: { description: 'Not a CSV file' },
  },
});

/** `onFault` is told what no refusal names, for the log. */
export function deskImports(ports: {
  readonly importFile: ImportFile;
  readonly clock: () => number;
  readonly onFault: (fault: unknown) => void;
}) {
  const { importFile, clock, onFault } = ports;
  const router = deskRouter();
  router.openAPIRegistry.registerPath(route);
  router.post('/imports', async (c) => {
    const query = importQuerySchema.safeParse(c.req.query());
    if (!query.success || (query.data.preset === undefined) === (query.data.mapping === undefined)) {
      const where = query.error?.issues[0]?.path.join('.') ?? 'preset';
      throw refusalOf(c, 400, {
        code: 'invalid',
        message: `Choose a layout, or say which column means what, and try again (${where}).`,
      });
    }
    const { preset = 'tallyhand', mapping, channel, owner, unknownItems } = query.data;
    const bytesTotal = announcedSize(c);
    const file = c.req.raw.body;
    if (file === null) throw refusalOf(c, 400, empty);
    const { warehouse, userId } = c.var.desk;

    const encoder = new TextEncoder();
    let listening = true;
    const answer = new ReadableStream<Uint8Array>({
      async start(controller) {
        const say = (line: ImportLine) => {
          if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        };
        let told = Number.NEGATIVE_INFINITY;
        try {
          const report = await importFile({
            warehouse,
            actor: userId,
            channel,
            owner,
            mapping: mapping ?? presets[preset],
            unknownItems,
            source: atMost(file, largestImport),
            bytesTotal,
            onProgress: (progress) => {
              if (clock() - told < progressPace) return;
              told = clock();
              say({ is: 'progress', ...progress });
            },
          });
          say({ is: 'report', report: { ...report, rejected: [...report.rejected] } });
        } catch (fault) {
          if (listening && !(fault instanceof ImportRefused || fault instanceof TooLarge)) onFault(fault);
          say(refusedBy(fault));
        }
        if (listening) controller.close();
      },
      /** Whoever asked has gone. What is under way ends by itself. */
      cancel() {
        listening = false;
      },
    });
    return c.body(answer, 200, { 'Content-Type': 'application/x-ndjson', 'X-Accel-Buffering': 'no' });
  });
  return router;
}
