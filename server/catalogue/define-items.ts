// A batch of items into the item master, in one command: what is new or says something else is defined.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import { isTaught, itemKey, type KnownItem } from '../../src/domain/catalogue/model.ts';
import {
  definitionOf,
  isSameItem,
  itemAsStated,
  type StatedItem,
} from '../../src/domain/catalogue/stated-item.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { inChunks } from '../csv/in-chunks.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

const itemsPerFact = 500;

export type ItemOutcome =
  | { readonly is: 'defined' | 'updated' | 'unchanged' }
  /** Another item of the owner has the code by its definition. */
  | { readonly is: 'barcode-of-another'; readonly code: string; readonly sku: string };

export interface DefineRequest {
  readonly ledger: Ledger;
  readonly warehouse: string;
  readonly actor: string | null;
}

/** By owner and code, the SKU whose definition names it. */
async function holdersOf(
  reader: LedgerReader,
  stated: readonly StatedItem[],
): Promise<ReadonlyMap<string, string>> {
  const codes = stated.flatMap(({ barcodes }) => (barcodes ?? []).map(({ code }) => `code:${code}`));
  const holders = new Map<string, string>();
  if (codes.length === 0) return holders;
  for (const item of await reader.find('item', codes)) {
    for (const barcode of item.barcodes) {
      if (!isTaught(barcode)) holders.set(itemKey({ owner: item.owner, sku: barcode.code }), item.sku);
    }
  }
  return holders;
}

function judge(
  stated: StatedItem,
  known: KnownItem | undefined,
  holders: ReadonlyMap<string, string>,
): { readonly outcome: ItemOutcome; readonly item: Item | null } {
  for (const { code } of stated.barcodes ?? []) {
    const sku = holders.get(itemKey({ owner: stated.owner, sku: code }));
    if (sku !== undefined && sku !== stated.sku) {
      return { outcome: { is: 'barcode-of-another', code, sku }, item: null };
    }
  }
  const before = known === undefined ? null : definitionOf(known);
  const item = itemAsStated(stated, before);
  if (before !== null && isSameItem(before, item)) return { outcome: { is: 'unchanged' }, item: null };
  return { outcome: { is: before === null ? 'defined' : 'updated' }, item };
}

/** One outcome for each item, in their order. No two of them may have one SKU or name one code. */
export function defineItems(
  { ledger, warehouse, actor }: DefineRequest,
  stated: readonly StatedItem[],
): Promise<readonly ItemOutcome[]> {
  return ledger.command(warehouse, actor, async (reader) => {
    const known = await reader.getMany('item', stated.map(itemKey));
    const holders = await holdersOf(reader, stated);
    const judged = stated.map((one) => judge(one, known.get(itemKey(one)), holders));
    const items = judged.flatMap(({ item }) => (item === null ? [] : [item]));
    return {
      facts: [...inChunks(items, itemsPerFact)].map((some) => fact('items.defined', { items: some })),
      answer: judged.map(({ outcome }) => outcome),
    };
  });
}
