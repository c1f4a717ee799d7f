// Labels on the desk: which are printed, on what, and what came of it.
import { z } from 'zod';
import { isSscc } from '../barcode/check-digit.ts';

const code = z.string().min(1).max(64);

/** `gtin`: 14 digits; null where the item has none and its SKU is printed. */
export type PrintedLabel =
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'location'; readonly code: string; readonly checkDigits: string }
  | { readonly is: 'item'; readonly sku: string; readonly name: string; readonly gtin: string | null };

/** Eighteen digits are an SSCC: one with a wrong check digit would never be read. */
const unitCode = code.refine(
  (text) => !/^\d{18}$/.test(text) || isSscc(text),
  'an SSCC with a wrong check digit',
);

/** As many as a person means to stick on in one go; more is a typing slip. */
const most = 500;

/**
 * `fresh`: new licence plates, numbered by the server. `prefix`: of location codes, `A-03` for an aisle. An item's `code`:
 * its SKU or one of its barcodes.
 */
export const labelChoiceSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('fresh'), count: z.number().int().min(1).max(most) }),
  z.object({ of: z.literal('units'), codes: z.array(unitCode).min(1).max(most) }),
  z.object({ of: z.literal('locations'), prefix: code }),
  z.object({ of: z.literal('item'), code, copies: z.number().int().min(1).max(most) }),
]);
export type LabelChoice = z.infer<typeof labelChoiceSchema>;

/** `printer` null: a PDF is answered instead. */
export const labelRequestSchema = z.object({ choice: labelChoiceSchema, printer: code.nullable() });

export const labelAnswerSchema = z.object({ printed: z.number().int().nonnegative(), first: z.string() });
export type LabelAnswer = z.infer<typeof labelAnswerSchema>;

export const printersSchema = z.object({ printers: z.array(z.object({ name: z.string() })) });

export const mostLabels = most;
