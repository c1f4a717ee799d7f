// Taught codes that the item master gives to another item. Both may be said without knowing of each other, in either
// order; the master's word stands. A fold reads no index, so the ledger looks once a transaction's events are folded.
import {
  isTaught,
  type KnownItem,
  type TaughtCode,
  taughtCodeKey,
} from '../../src/domain/catalogue/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact, Happened } from '../../src/domain/events/union.ts';
import type { LedgerReader } from './ledger.ts';

/** Codes that the event taught, or that it gave to an item. */
function codesIn(event: Happened): readonly { readonly owner: string; readonly code: string }[] {
  switch (event.type) {
    case 'barcode.learned':
      return [event.payload];
    case 'items.defined':
      return event.payload.items.flatMap(({ owner, barcodes }) =>
        barcodes.map(({ code }) => ({ owner, code })),
      );
    default:
      return [];
  }
}

function overruling(taught: TaughtCode, items: readonly KnownItem[]): Fact | null {
  const { owner, sku, code, taughtBy } = taught;
  for (const item of items) {
    const defined = item.barcodes.find((barcode) => barcode.code === code && !isTaught(barcode));
    if (item.owner !== owner || item.sku === sku || defined === undefined) continue;
    return fact('barcode.overruled', {
      of: taughtBy,
      owner,
      sku,
      code,
      stands: item.sku,
      standsFor: defined.quantity,
    });
  }
  return null;
}

/** `reader` sees what the events were folded into. Where nobody has taught a code it costs one count. */
export async function overruledCodes(
  reader: LedgerReader,
  events: readonly Happened[],
): Promise<readonly Fact[]> {
  const codes = events.flatMap(codesIn);
  if (codes.length === 0 || (await reader.count('taught-code')) === 0) return [];
  const taught = await reader.getMany('taught-code', codes.map(taughtCodeKey));
  const facts: Fact[] = [];
  for (const code of taught.values()) {
    const overruled = overruling(code, await reader.find('item', [`code:${code.code}`]));
    if (overruled !== null) facts.push(overruled);
  }
  return facts;
}
