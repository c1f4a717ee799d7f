// Which column of a file of items means what. One row for each item, and one more for each further barcode of it.
import { z } from 'zod';

const header = z.string().min(1).max(100);
const maybe = header.nullable();

/** Columns by the name in the file's first row; null: the file has none. */
export const itemColumnsSchema = z.object({
  sku: header,
  name: header,
  owner: maybe,
  barcode: maybe,
  level: maybe,
  pack: maybe,
  policy: maybe,
  picture: maybe,
  length: maybe,
  width: maybe,
  height: maybe,
  weight: maybe,
  tracking: maybe,
  minimumLife: maybe,
  velocity: maybe,
  flags: maybe,
  customsCode: maybe,
  origin: maybe,
  value: maybe,
});
export type ItemColumns = z.infer<typeof itemColumnsSchema>;
export type ItemColumn = keyof ItemColumns;

export const optionalItemColumns = (Object.keys(itemColumnsSchema.shape) as ItemColumn[]).filter(
  (column) => column !== 'sku' && column !== 'name',
);

/**
 * Our own layout. Measures in millimetres and grams of one piece. A column that a file has not leaves what is known; an
 * empty cell takes it away, but for measures: what the floor has measured stays.
 */
export const itemColumns: ItemColumns = {
  sku: 'sku',
  name: 'name',
  owner: 'owner',
  barcode: 'barcode',
  level: 'level',
  pack: 'pack quantity',
  policy: 'confirm by',
  picture: 'picture',
  length: 'length mm',
  width: 'width mm',
  height: 'height mm',
  weight: 'weight g',
  tracking: 'tracking',
  minimumLife: 'minimum life days',
  velocity: 'velocity',
  flags: 'flags',
  customsCode: 'customs code',
  origin: 'origin',
  value: 'value',
};
