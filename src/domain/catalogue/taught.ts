// What a person taught about a code, as its item and the code's own document tell it: always both, or neither.
import type { Address } from '../documents/document.ts';
import type { Draft } from '../documents/draft.ts';
import { isTaught, itemKey, type TaughtCode, taughtCodeKey } from './model.ts';

export const taughtReads = (taught: { owner: string; sku: string; code: string }): Address[] => [
  { kind: 'item', key: itemKey(taught) },
  { kind: 'taught-code', key: taughtCodeKey(taught) },
];

export function remember(draft: Draft, taught: TaughtCode): void {
  const { owner, sku, ...barcode } = taught;
  draft.change('item', itemKey({ owner, sku }), (item) => ({
    ...item,
    barcodes: [...item.barcodes, barcode],
  }));
  draft.put('taught-code', taughtCodeKey(taught), taught);
}

export function forget(draft: Draft, { owner, sku, code, taughtBy }: TaughtCode): void {
  draft.change('item', itemKey({ owner, sku }), (item) => ({
    ...item,
    barcodes: item.barcodes.filter(
      (barcode) => !(isTaught(barcode) && barcode.code === code && barcode.taughtBy === taughtBy),
    ),
  }));
  draft.put('taught-code', taughtCodeKey({ owner, code }), null);
}

/** What a code means of an owner's goods. */
export interface CodeMeaning {
  readonly sku: string;
  readonly quantity: number;
}

/** Two meanings were given to one code: `stands` is the one that it keeps. */
export function openConflict(
  draft: Draft,
  taught: { owner: string; sku: string; code: string; quantity: number },
  stands: CodeMeaning,
): void {
  const { owner, code, quantity } = taught;
  draft.open('barcode-conflict', `item ${itemKey(taught)}`, {
    code,
    taughtFor: quantity,
    stands: itemKey({ owner, sku: stands.sku }),
    standsFor: stands.quantity,
  });
}
