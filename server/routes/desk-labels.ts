// Labels on the desk: fresh licence plates, and labels of whatever has a code, to a printer of the site or as a PDF.
import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  type LabelChoice,
  labelChoiceSchema,
  labelPreviewSchema,
  mostLabels,
  pdfRequestSchema,
  plateRequestSchema,
  platesSchema,
  printedSchema,
  printersSchema,
  printRequestSchema,
} from '../../src/domain/desk/labels.ts';
import type { DeskEnv } from '../access/identities.ts';
import { type Chosen, chooseLabels } from '../labels/choose-labels.ts';
import { freshPlates } from '../labels/fresh-plates.ts';
import type { PrintableLabel } from '../labels/label.ts';
import { layoutOf } from '../labels/label-layouts.ts';
import type { LabelPrinters, PrintResult } from '../labels/label-printer.ts';
import { pdfOf } from '../labels/pdf.ts';
import { svgOf } from '../labels/svg.ts';
import { zplOf } from '../labels/zpl.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

const printersRoute = createRoute({
  method: 'get',
  path: '/labels/printers',
  summary: 'The label printers that the configuration names',
  responses: answers(printersSchema, 'Their names'),
});
const platesRoute = createRoute({
  method: 'post',
  path: '/labels/plates',
  summary: 'Number fresh licence plates; a number is never given twice',
  request: jsonBody(plateRequestSchema),
  responses: answers(platesSchema, 'Their codes, to be printed'),
});
const previewRoute = createRoute({
  method: 'post',
  path: '/labels/preview',
  summary: 'Which labels a choice means',
  request: jsonBody(labelChoiceSchema),
  responses: answers(labelPreviewSchema, 'How many, what the first say, and how the very first looks'),
});
const printRoute = createRoute({
  method: 'post',
  path: '/labels/print',
  summary: 'Print labels on a printer of the site, once',
  request: jsonBody(printRequestSchema),
  responses: answers(printedSchema, 'The printer has taken the whole job'),
});
const pdfRoute = createRoute({
  method: 'post',
  path: '/labels/pdf',
  summary: 'Labels as a PDF',
  request: jsonBody(pdfRequestSchema),
  responses: {
    ...answers(printedSchema, 'The labels'),
    200: {
      description: 'The labels',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } as const } },
    },
  },
});

type Unchosen = Exclude<Chosen, { is: 'labels' }>;

function unchosenMessage(chosen: Unchosen): string {
  switch (chosen.is) {
    case 'none':
      return 'No location is called so. Look at the codes and try again.';
    case 'too-many':
      return `These are more than ${mostLabels} labels. Choose fewer and print the rest after them.`;
    case 'no-unit':
      return `"${chosen.code}" is no licence plate and no SSCC. Correct it and try again.`;
    case 'unknown-item':
      return `No item has the SKU or the barcode "${chosen.code}". Correct it, or define the item first.`;
    case 'ambiguous':
      return `Several owners have an item called "${chosen.code}". Give a barcode of it instead.`;
    case 'unreadable':
      return `A scanner would take "${chosen.code}" for something else. Give it another code, then print.`;
  }
}

type Unprinted = Exclude<PrintResult, { is: 'sent' }>;

const notBegun: Readonly<Record<Extract<Unprinted, { is: 'not-begun' }>['because'], string>> = {
  refused: 'The printer refuses the connection. See that it is on and not busy; nothing was printed.',
  'no-such-host': 'No machine has the printer’s address. Ask who set PRINTERS; nothing was printed.',
  'no-answer': 'The printer does not answer. See that it is on and in the network; nothing was printed.',
};

const brokenOff: Readonly<Record<Extract<Unprinted, { is: 'broken-off' }>['because'], string>> = {
  closed: 'The printer broke off. See which labels came out before you print again.',
  stalled:
    'The printer stopped taking labels: it may be paused, open or out of paper. See which came out before you print again.',
};

function unprintedMessage(result: Unprinted): string {
  switch (result.is) {
    case 'unknown-printer':
      return 'There is no printer of that name. Choose one from the list, or make a PDF.';
    case 'not-begun':
      return notBegun[result.because];
    case 'broken-off':
      return brokenOff[result.because];
  }
}

/** Labels whose codes the preview shows. */
const previewed = 6;

/** `labelFont`: of PDFs, the bytes of a TrueType or OpenType file; null: Helvetica. */
export function deskLabels(ports: {
  readonly ledger: Ledger;
  readonly printers: LabelPrinters;
  readonly labelFont: Buffer | null;
}) {
  const { ledger, printers, labelFont } = ports;
  const router = deskRouter();

  const chosen = async (c: Context<DeskEnv>, choice: LabelChoice): Promise<readonly PrintableLabel[]> => {
    const found = await ledger.read(c.var.desk.warehouse, (reader) => chooseLabels(reader, choice));
    if (found.is === 'labels') return found.labels;
    throw refusalOf(c, 409, { code: `labels-${found.is}`, message: unchosenMessage(found) });
  };

  router.openapi(printersRoute, (c) => c.json({ printers: printers.names.map((name) => ({ name })) }, 200));

  router.openapi(platesRoute, async (c) => {
    const { warehouse, userId } = c.var.desk;
    const codes = await freshPlates(ledger, warehouse, userId, c.req.valid('json').count);
    return c.json({ codes: [...codes] }, 200);
  });

  router.openapi(previewRoute, async (c) => {
    const labels = await chosen(c, c.req.valid('json'));
    const codes = labels
      .slice(0, previewed)
      .map(({ label }) => (label.is === 'item' ? label.sku : label.code));
    const [first] = labels;
    const picture = first === undefined ? '' : svgOf(layoutOf(first));
    return c.json({ count: labels.length, codes, picture }, 200);
  });

  router.openapi(printRoute, async (c) => {
    const { choice, printer } = c.req.valid('json');
    const labels = await chosen(c, choice);
    const result = await printers.print(printer, await zplOf(labels));
    if (result.is === 'sent') return c.json({ printed: labels.length }, 200);
    throw refusalOf(c, 409, { code: `printer-${result.is}`, message: unprintedMessage(result) });
  });

  router.openapi(pdfRoute, async (c) => {
    const { choice, paper } = c.req.valid('json');
    const labels = await chosen(c, choice);
    return c.body(await pdfOf(labels, paper, labelFont), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="labels.pdf"',
      'Cache-Control': 'no-store',
    });
  });

  return router;
}
