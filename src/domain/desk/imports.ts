// An import of orders as the desk asks for it, and what it answers.
import { z } from 'zod';
import { orderMappingSchema, presetNames } from '../orders/csv/mapping.ts';
import { importLineOf } from './import-line.ts';
import { jsonText } from './json-text.ts';

/** `mapping`: JSON of an own column mapping, instead of a preset. The file is the request's body. */
export const importQuerySchema = z.object({
  preset: z.enum(presetNames).optional(),
  mapping: jsonText.pipe(orderMappingSchema).optional(),
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

export const importLineSchema = importLineOf(importReportSchema);
export type ImportLine = z.infer<typeof importLineSchema>;
