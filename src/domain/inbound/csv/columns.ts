// Which column of a file of notices means what. One row for each line, or with an SSCC for each content of a pallet.
import { z } from 'zod';

const header = z.string().min(1).max(100);

/** Columns by the name in the file's first row; null: the file has none. */
export const noticeColumnsSchema = z.object({
  supplier: header,
  number: header,
  sku: header,
  quantity: header,
  pallet: header.nullable(),
  lot: header.nullable(),
  expiry: header.nullable(),
  expectedOn: header.nullable(),
  kind: header.nullable(),
  loading: header.nullable(),
  trusted: header.nullable(),
  owner: header.nullable(),
  description: header.nullable(),
});
export type NoticeColumns = z.infer<typeof noticeColumnsSchema>;
export type NoticeColumn = keyof NoticeColumns;

/** A file may lack these, named or not. */
export const optionalNoticeColumns = [
  'pallet',
  'lot',
  'expiry',
  'expectedOn',
  'kind',
  'loading',
  'trusted',
  'owner',
  'description',
] as const satisfies readonly NoticeColumn[];

/**
 * Our own layout. A row without an SSCC says what is ordered or on the truck; one with an SSCC says what of it is on that
 * pallet. A file of pallets alone needs no other rows: its lines are the sums of its items.
 */
export const noticeColumns: NoticeColumns = {
  supplier: 'supplier',
  number: 'notice number',
  sku: 'sku',
  quantity: 'quantity',
  pallet: 'sscc',
  lot: 'lot',
  expiry: 'expiry',
  expectedOn: 'expected on',
  kind: 'kind',
  loading: 'loading',
  trusted: 'trusted',
  owner: 'owner',
  description: 'description',
};
