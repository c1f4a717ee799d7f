// Labels on the desk: to a printer of the site, or as a PDF.
import { createRoute } from '@hono/zod-openapi';
import { labelAnswerSchema, labelRequestSchema, printersSchema } from '../../src/domain/desk/labels.ts';
import { type Chosen, chooseLabels } from '../labels/choose-labels.ts';
import { type Face, faceOf } from '../labels/label.ts';
import type { LabelPrinters, Printed } from '../labels/label-printer.ts';
import { pdfOf } from '../labels/pdf.ts';
import { zplOf } from '../labels/zpl.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { refusalOf } from '../security/refusal.ts';
import { answers, deskRouter, jsonBody } from './desk-router.ts';

const printersRoute = createRoute({
  method: 'get',
  path: '/printers',
  summary: 'The label printers that the configuration names',
  responses: answers(printersSchema, 'Their names'),
});
const printRoute = createRoute({
  method: 'post',
  path: '/labels',
  summary: 'Print labels; without a printer they come as a PDF',
  request: jsonBody(labelRequestSchema),
  responses: {
    ...answers(labelAnswerSchema, 'What was sent to the printer'),
    200: {
      description: 'What was sent to the printer, or the labels as a PDF',
      content: {
        'application/json': { schema: labelAnswerSchema },
        'application/pdf': { schema: { type: 'string', format: 'binary' } as const },
      },
    },
  },
});

const unchosen: { readonly [R in Exclude<Chosen['is'], 'labels'>]: string } = {
  none: 'Nothing here is called so. Check the code and try again.',
  'too-many': 'These are more than 500 labels. Choose fewer at once.',
  ambiguous: 'Several owners have an item of that code. Scan its own SKU instead.',
};

const unprinted: { readonly [R in Exclude<Printed['is'], 'sent'>]: string } = {
  'unknown-printer': 'There is no printer of that name. Choose another one, or a PDF.',
  unreachable: 'The printer doesn’t answer. Switch it on, or choose another one; nothing was printed.',
  'in-doubt': 'The printer fell silent. Look what it printed before you print again.',
};

const titleOf = ([first]: readonly Face[]) => first?.title ?? '';

export function deskLabels({
  ledger,
  printers,
}: {
  readonly ledger: Ledger;
  readonly printers: LabelPrinters;
}) {
  const router = deskRouter();

  router.openapi(printersRoute, (c) => c.json({ printers: printers.names.map((name) => ({ name })) }, 200));

  router.openapi(printRoute, async (c) => {
    const { choice, printer } = c.req.valid('json');
    const { warehouse, userId } = c.var.desk;
    if (printer !== null && !printers.names.includes(printer)) {
      throw refusalOf(c, 409, { code: 'unknown-printer', message: unprinted['unknown-printer'] });
    }
    const chosen = await chooseLabels(ledger, warehouse, userId, choice);
    if (chosen.is !== 'labels') throw refusalOf(c, 409, { code: chosen.is, message: unchosen[chosen.is] });
    const faces = chosen.labels.map(faceOf);
    if (printer === null) {
      return c.body(await pdfOf(faces), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="labels.pdf"',
        'Cache-Control': 'no-store',
      });
    }
    const printed = await printers.print(printer, zplOf(faces));
    if (printed.is !== 'sent') throw refusalOf(c, 409, { code: printed.is, message: unprinted[printed.is] });
    return c.json({ printed: faces.length, first: titleOf(faces) }, 200);
  });

  return router;
}
