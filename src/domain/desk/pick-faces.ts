// Pick faces as the desk and an API set them, and as a file brings them in.
import { z } from 'zod';
import { faceColumnsSchema } from '../stock/csv/columns.ts';
import { quantitySchema } from '../stock/movement.ts';
import { importLineOf, rowNoteSchema } from './import-line.ts';
import { jsonText } from './json-text.ts';

const code = z.string().trim().min(1).max(64);

export const removeFaceSchema = z.object({ location: code, owner: code.default('main'), sku: code });

/** Base units of what the bin holds at least and at most. */
export const assignFaceSchema = removeFaceSchema.extend({
  minimum: z.number().int().nonnegative().max(1_000_000),
  maximum: quantitySchema,
});

export const assignFaceAnswerSchema = z.object({ is: z.enum(['assigned', 'changed', 'unchanged']) });
export type AssignFaceAnswer = z.infer<typeof assignFaceAnswerSchema>;

/** `mapping`: JSON of own column names; without it the file has our own layout. The file is the request's body. */
export const faceImportQuerySchema = z.object({
  mapping: jsonText.pipe(faceColumnsSchema).optional(),
  owner: code.default('main'),
});

const count = z.number().int().nonnegative();

/** `facesAssigned + facesChanged + facesUnchanged + rejectedRows` is always `rows`. */
const faceReportSchema = z.object({
  rows: count,
  facesAssigned: count,
  facesChanged: count,
  facesUnchanged: count,
  rejectedRows: count,
  rejected: z.array(rowNoteSchema),
});
export type FaceReport = z.infer<typeof faceReportSchema>;

export const faceImportLineSchema = importLineOf(faceReportSchema);
