// Which SKUs of an import the item master doesn't know. Items are never taken away, so the answer stays true.
import { itemKey } from '../../src/domain/catalogue/model.ts';
import type { Ledger } from '../ledger/ledger.ts';

const keysPerRead = 500;

interface Unknown {
  has(owner: string, sku: string): boolean;
}

export async function unknownItems(
  { ledger, warehouse }: { readonly ledger: Ledger; readonly warehouse: string },
  wanted: Iterable<{ readonly owner: string; readonly lines: readonly { readonly sku: string }[] }>,
): Promise<Unknown> {
  const unknown = new Set<string>();
  for (const { owner, lines } of wanted) {
    for (const { sku } of lines) unknown.add(itemKey({ owner, sku }));
  }
  const keys = [...unknown];
  for (let from = 0; from < keys.length; from += keysPerRead) {
    const asked = keys.slice(from, from + keysPerRead);
    const known = await ledger.read(warehouse, (reader) => reader.getMany('item', asked));
    for (const key of known.keys()) unknown.delete(key);
  }
  return { has: (owner, sku) => unknown.has(itemKey({ owner, sku })) };
}
