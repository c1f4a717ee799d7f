// Labels as the desk asks for them: which ones, on which printer or paper, and what came of it.
import { z } from 'zod';
import { locationTypeSchema } from '../catalogue/definitions.ts';

/** Labels of one job: more is a slip of the hand, or keeps a printer from everybody else. */
export const mostLabels = 500;

const code = z.string().trim().min(1).max(64);

/**
 * `units`: licence plates by their codes. `locations`: from one code through another, where a code stands for all that
 * begin with it (`A-03` is an aisle); null: from the first, through `from`. `items`: each by its SKU or a barcode.
 */
export const labelChoiceSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('units'), codes: z.array(code).min(1).max(mostLabels) }),
  z.object({
    of: z.literal('locations'),
    from: code.nullable(),
    through: code.nullable(),
    type: locationTypeSchema.nullable(),
  }),
  z.object({
    of: z.literal('items'),
    codes: z.array(code).min(1).max(mostLabels),
    copies: z.number().int().min(1).max(mostLabels),
  }),
]);
export type LabelChoice = z.infer<typeof labelChoiceSchema>;

/** `count`: labels of the whole choice. `codes`: of the first few. `picture`: SVG of the first one. */
export const labelPreviewSchema = z.object({
  count: z.number().int(),
  codes: z.array(z.string()),
  picture: z.string(),
});
export type LabelPreview = z.infer<typeof labelPreviewSchema>;

export const plateRequestSchema = z.object({ count: z.number().int().min(1).max(mostLabels) });
/** Licence plates that nobody has had before, in ascending order. */
export const platesSchema = z.object({ codes: z.array(z.string()) });
export type Plates = z.infer<typeof platesSchema>;

export const printersSchema = z.object({ printers: z.array(z.object({ name: z.string() })) });
export type Printers = z.infer<typeof printersSchema>;

export const printRequestSchema = z.object({ choice: labelChoiceSchema, printer: z.string().min(1).max(60) });
export const printedSchema = z.object({ printed: z.number().int() });
export type Printed = z.infer<typeof printedSchema>;

/** `label`: a page of its own for each. `a4`, `letter`: sheets of labels to peel off. */
export const papers = ['label', 'a4', 'letter'] as const;
export type Paper = (typeof papers)[number];
export const pdfRequestSchema = z.object({ choice: labelChoiceSchema, paper: z.enum(papers) });
