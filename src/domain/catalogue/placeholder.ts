// An item of which a file or a notice named no more than its SKU.
import { gtin14 } from '../barcode/gtin.ts';
import type { Item } from './definitions.ts';

/** What a SKU is until somebody says more about it: the SKU is its barcode, as 14 digits where it is a GTIN. */
export const placeholderItem = (owner: string, sku: string, name: string): Item => ({
  owner,
  sku,
  name,
  barcodes: [{ code: gtin14(sku) ?? sku, level: 'each', quantity: 1 }],
  policy: { kind: 'once' },
  picture: null,
  details: null,
});
