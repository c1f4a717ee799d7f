// An import of orders as the desk asks for it, and the lines in which it is answered while it runs (NDJSON).
import { z } from 'zod';
import { orderMappingSchema, presetNames } from '../orders/csv/mapping.ts';

/** Bytes of the largest file that is taken. */
export const largestImport = 200_000_000;

/** `mapping`: JSON of an own column mapping, instead of a preset. The file is the request's body. */
export const importQuerySchema = z.object({
  preset: z.enum(presetNames).optional(),
  mapping: z
    .string()
    .max(10_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(orderMappingSchema)
    .optional(),
  channel: z.string().trim().min(1).max(40),
  owner: z.string().trim().min(1).max(64).default('main'),
  unknownItems: z.enum(['reject', 'define']).default('reject'),
});

const count = z.number().int().nonnegative();

const rejectedRowSchema = z.object({
  row: count,
  reason: z.string(),
  order: z.string(),
  detail: z.string(),
});

/** `orderLines + serviceLines + returnLines + rejectedRows` is always `rows`. */
const importReportSchema = z.object({
  rows: count,
  orderLines: count,
  serviceLines: count,
  returnLines: count,
  rejectedRows: count,
  ordersReceived: count,
  ordersUnchanged: count,
  ordersRejected: count,
  itemsDefined: count,
  rejected: z.array(rejectedRowSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

const importProgressSchema = z.object({
  is: z.literal('progress'),
  phase: z.enum(['reading', 'writing']),
  bytesRead: count,
  bytesTotal: count.nullable(),
  rows: count,
  ordersDone: count,
  ordersTotal: count,
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

/** One line of the answer. The last is a report or a refusal. `line`: of the file, where one is to blame. */
export const importLineSchema = z.discriminatedUnion('is', [
  importProgressSchema,
  z.object({ is: z.literal('report'), report: importReportSchema }),
  z.object({
    is: z.literal('refused'),
    code: z.string(),
    message: z.string(),
    line: count.nullable(),
  }),
]);
export type ImportLine = z.infer<typeof importLineSchema>;
