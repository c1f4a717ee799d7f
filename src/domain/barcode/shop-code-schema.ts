// How a site writes weight, price or count into numbers that are its own (restricted circulation numbers).
// GS1 General Specifications 1.4.2 keeps the prefixes for that; what they mean is each country's and each shop's to say.
import { z } from 'zod';

/** `price-4`, `price-5`: one digit before the value is its check digit, by General Specifications 7.9.3 or 7.9.4. */
const valueCheck = z.enum(['none', 'price-4', 'price-5']);

const digitsOf = { none: null, 'price-4': 4, 'price-5': 5 } as const;

/**
 * An EAN-13, from left to right: `prefix`, `item` digits of the item's own number, the value's check digit if it has
 * one, `digits` of value with `decimals`, the EAN's check digit. A UPC-A is told with a leading 0, so `02` or `04`.
 * A weight is in kg; a price is in the shop's own currency.
 */
export const shopCodeSchema = z
  .object({
    prefix: z.string().regex(/^(02|04|2\d)\d{0,2}$/),
    item: z.number().int().min(1).max(9),
    value: z.enum(['weight', 'price', 'count']),
    digits: z.number().int().min(1).max(6),
    decimals: z.number().int().min(0).max(6),
    checkDigit: valueCheck,
  })
  .refine(
    ({ prefix, item, digits, checkDigit }) =>
      prefix.length + item + digits + Number(checkDigit !== 'none') === 12,
    'prefix, item, check digit and value must take twelve digits',
  )
  .refine(
    ({ digits, checkDigit }) => (digitsOf[checkDigit] ?? digits) === digits,
    'price-4 goes with four digits, price-5 with five',
  )
  .refine(({ value, decimals }) => value !== 'count' || decimals === 0, 'a count has no decimals');
export type ShopCode = z.infer<typeof shopCodeSchema>;

/** Of prefixes that fit, the longest counts. */
export const shopCodesSchema = z.array(shopCodeSchema).max(100);
