// Items and locations as the ledger knows them.
import { keyPart } from '../documents/key-part.ts';
import type { Barcode, Item, ItemDetails, PlacedLocation } from './definitions.ts';

/** A short pick blocks the bin for new work until somebody has counted it. STOCK.md. */
export type Location = PlacedLocation & { readonly blockedBy: string | null };

/** Of an item that nobody has measured or described. */
export const noDetails: ItemDetails = {
  size: null,
  weight: null,
  tracking: [],
  minimumLife: null,
  velocity: null,
  flags: [],
  customsCode: null,
  origin: null,
  value: null,
};

/** A barcode that the item's definition doesn't name: a person taught it, by that event. */
export type TaughtBarcode = Barcode & { readonly taughtBy: string };

/** An item as it is defined, and behind its own barcodes what people taught about it. */
export interface KnownItem extends Item {
  barcodes: (Barcode | TaughtBarcode)[];
}

export const isTaught = (barcode: Barcode | TaughtBarcode): barcode is TaughtBarcode => 'taughtBy' in barcode;

/** Whom a code was taught for. An owner's code is taught for one item at most. */
export interface TaughtCode extends TaughtBarcode {
  readonly owner: string;
  readonly sku: string;
}

export const itemKey = (item: { owner: string; sku: string }) => `${keyPart(item.owner, '/')}/${item.sku}`;
export const taughtCodeKey = (taught: { owner: string; code: string }) =>
  `${keyPart(taught.owner, '/')}/${taught.code}`;
