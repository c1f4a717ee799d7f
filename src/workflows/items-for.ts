// Which items a scanned code may mean: the job's own from memory, else what the item master knows.
import type { Meaning } from '../domain/barcode/meaning.ts';
import type { Item } from '../domain/catalogue/definitions.ts';

const codeOf = (meaning: Meaning): string | null => {
  switch (meaning.is) {
    case 'item':
      return meaning.gtin;
    case 'text':
      return meaning.text;
    case 'tag':
      return codeOf(meaning.names);
    default:
      return null;
  }
};

const carries = (item: Item, code: string) =>
  item.sku === code || item.barcodes.some((barcode) => barcode.code === code);

/** Nothing is looked up for a code that one of the job's own items carries: the happy path reads no disk. */
export async function itemsFor(
  meaning: Meaning,
  own: Iterable<Item>,
  lookup: (codes: readonly string[]) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  const code = codeOf(meaning);
  if (code === null) return [];
  const found = [...own].filter((item) => carries(item, code));
  return found.length > 0 ? found : lookup([code]);
}
