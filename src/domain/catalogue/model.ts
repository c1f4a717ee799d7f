// Items and locations as the ledger knows them.
import { keyPart } from '../documents/key-part.ts';
import type { PlacedLocation } from './definitions.ts';

/** A short pick blocks the bin for new work until somebody has counted it. STOCK.md. */
export type Location = PlacedLocation & { readonly blockedBy: string | null };

export const itemKey = (item: { owner: string; sku: string }) => `${keyPart(item.owner, '/')}/${item.sku}`;
