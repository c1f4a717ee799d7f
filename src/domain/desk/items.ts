// Items as a program defines them over the API.
import { z } from 'zod';
import { barcodeSchema, itemSchema } from '../catalogue/definitions.ts';
import { itemCode } from '../catalogue/item-code.ts';
import { itemKey } from '../catalogue/model.ts';

const problems = {
  'check-digit': 'it is as long as a GTIN, and its check digit is wrong',
  own: 'codes of this form mean a location, a licence plate or a command here',
} as const;

const codeSchema = z.string().transform((text, context) => {
  const read = itemCode(text);
  if (read.is === 'code') return read.code;
  context.addIssue({ code: 'custom', message: problems[read.is] });
  return z.NEVER;
});

const statedItemSchema = itemSchema.extend({
  barcodes: z
    .array(itemSchema.shape.barcodes.element.extend({ code: codeSchema.pipe(z.string().min(1).max(64)) }))
    .max(50),
});

/** `details` null: what is known of it stays. */
export const defineItemsSchema = z
  .object({ items: z.array(statedItemSchema).min(1).max(500) })
  .superRefine(({ items }, context) => {
    const seen = new Set<string>();
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['items', ...path], message });
    for (const [index, item] of items.entries()) {
      const key = `item ${itemKey(item)}`;
      if (seen.has(key)) refuse([index, 'sku'], 'it stands here twice');
      seen.add(key);
      for (const [at, { code }] of item.barcodes.entries()) {
        const named = `code ${itemKey({ owner: item.owner, sku: code })}`;
        if (seen.has(named)) refuse([index, 'barcodes', at, 'code'], 'it stands here twice');
        seen.add(named);
      }
    }
  });

/** One for each item, in their order. */
export const defineItemsAnswerSchema = z.object({
  items: z.array(
    z.discriminatedUnion('is', [
      z.object({ sku: z.string(), is: z.enum(['defined', 'updated', 'unchanged']) }),
      z.object({ sku: z.string(), is: z.literal('refused'), code: z.string(), message: z.string() }),
    ]),
  ),
});

export const readItemQuerySchema = z.object({ owner: itemSchema.shape.owner.default('main') });

/** `item`: as it is defined, sent back it changes nothing. `taught`: codes that people on the floor linked to it. */
export const readItemSchema = z.object({ item: itemSchema, taught: z.array(barcodeSchema) });
export type ReadItem = z.infer<typeof readItemSchema>;
