// An item as somebody states it, who may know less of it than is known here.
import { type Barcode, type Item, type ItemDetails, itemSchema } from './definitions.ts';
import { isTaught, type KnownItem, noDetails } from './model.ts';

/** What isn't said stays as it is. `barcodes` null: nothing is said of them. */
export interface StatedItem {
  readonly owner: string;
  readonly sku: string;
  readonly name: string;
  readonly barcodes: readonly Barcode[] | null;
  readonly said: Partial<Pick<Item, 'policy' | 'picture'>>;
  readonly details: Partial<ItemDetails>;
}

/** Of an item that is known, what its definition names: codes that people taught aren't its own. */
export const definitionOf = (item: KnownItem): Item =>
  itemSchema.parse({ ...item, barcodes: item.barcodes.filter((barcode) => !isTaught(barcode)) });

/** `before` null: nobody has defined it yet. */
export function itemAsStated(stated: StatedItem, before: Item | null): Item {
  const { owner, sku, name, barcodes, said, details } = stated;
  const saysDetails = Object.keys(details).length > 0;
  return itemSchema.parse({
    owner,
    sku,
    name,
    policy: said.policy ?? before?.policy ?? { kind: 'once' },
    picture: said.picture ?? before?.picture ?? null,
    barcodes: barcodes ?? before?.barcodes ?? [],
    details: saysDetails ? { ...(before?.details ?? noDetails), ...details } : (before?.details ?? null),
  });
}

/** Without regard to the sequence of its codes. */
export const isSameItem = (one: Item, other: Item): boolean => asText(one) === asText(other);

const asText = (item: Item) =>
  JSON.stringify({ ...item, barcodes: item.barcodes.toSorted((a, b) => (a.code < b.code ? -1 : 1)) });
