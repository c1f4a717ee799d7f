// Notices and items as a file or a program brings them in, and what it is answered.
import { z } from 'zod';
import { itemColumnsSchema } from '../catalogue/csv/columns.ts';
import { noticeColumnsSchema } from '../inbound/csv/columns.ts';
import { statedNoticeSchema } from '../inbound/stated-notice.ts';
import { importLineOf, rowNoteSchema } from './import-line.ts';
import { jsonText } from './json-text.ts';

const owner = z.string().trim().min(1).max(64).default('main');
const unknownItems = z.enum(['reject', 'define']).default('define');

/** `mapping`: JSON of own column names; without it the file has our own layout. The file is the request's body. */
export const noticeImportQuerySchema = z.object({
  mapping: jsonText.pipe(noticeColumnsSchema).optional(),
  owner,
  unknownItems,
});

export const itemImportQuerySchema = z.object({
  mapping: jsonText.pipe(itemColumnsSchema).optional(),
  owner,
});

const count = z.number().int().nonnegative();

/** `lines + palletContents + rejectedRows` is always `rows`. */
const noticeReportSchema = z.object({
  rows: count,
  lines: count,
  palletContents: count,
  rejectedRows: count,
  noticesAnnounced: count,
  noticesChanged: count,
  noticesUnchanged: count,
  noticesRejected: count,
  itemsDefined: count,
  rejected: z.array(rowNoteSchema),
  warnings: z.array(rowNoteSchema),
});
export type NoticeReport = z.infer<typeof noticeReportSchema>;

/** `items + furtherBarcodes + rejectedRows` is always `rows`. */
const itemReportSchema = z.object({
  rows: count,
  items: count,
  furtherBarcodes: count,
  rejectedRows: count,
  itemsDefined: count,
  itemsUpdated: count,
  itemsUnchanged: count,
  itemsRejected: count,
  rejected: z.array(rowNoteSchema),
});
export type ItemReport = z.infer<typeof itemReportSchema>;

export const noticeImportLineSchema = importLineOf(noticeReportSchema);
export const itemImportLineSchema = importLineOf(itemReportSchema);

export const announceSchema = z.object({
  notices: z.array(statedNoticeSchema).min(1).max(50),
  unknownItems,
});

/** One for each notice, in their order. `message`: what to do about one that was refused. */
export const announceAnswerSchema = z.object({
  notices: z.array(
    z.discriminatedUnion('is', [
      z.object({ noticeId: z.string(), is: z.enum(['announced', 'announced-anew', 'unchanged']) }),
      z.object({ noticeId: z.string(), is: z.literal('refused'), code: z.string(), message: z.string() }),
    ]),
  ),
  itemsDefined: count,
});
export type AnnounceAnswer = z.infer<typeof announceAnswerSchema>;
