// The lines in which any import is answered while it runs (NDJSON): how far it is, and at the end its report.
import { z } from 'zod';

/** Bytes of the largest file that is taken. */
export const largestImport = 200_000_000;

const count = z.number().int().nonnegative();

/** `bytes` while it is read, `done` of `total` while it is written. */
const importProgressSchema = z.object({
  is: z.literal('progress'),
  phase: z.enum(['reading', 'writing']),
  bytesRead: count,
  bytesTotal: count.nullable(),
  rows: count,
  done: count,
  total: count,
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** What is said of a row: why it was rejected, or what to look at. `detail` names the value that it is about. */
export const rowNoteSchema = z.object({
  row: count,
  reason: z.string(),
  about: z.string(),
  detail: z.string(),
});
export type RowNote = z.infer<typeof rowNoteSchema>;

/** The whole file was refused. `line`: of the file, where one is to blame. */
const importRefusedSchema = z.object({
  is: z.literal('refused'),
  code: z.string(),
  message: z.string(),
  line: count.nullable(),
});

/** One line of the answer. The last is a report or a refusal. */
export const importLineOf = <Report extends z.ZodType>(report: Report) =>
  z.discriminatedUnion('is', [
    importProgressSchema,
    z.object({ is: z.literal('report'), report }),
    importRefusedSchema,
  ]);

export type AnyImportLine<Report> =
  | ImportProgress
  | { readonly is: 'report'; readonly report: Report }
  | z.infer<typeof importRefusedSchema>;
