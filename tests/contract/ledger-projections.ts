// Everything that a ledger has folded, as plain values that can be compared.

import type { Ledger } from '../../server/ledger/ledger.ts';
import { type Bodies, type Kind, kinds } from '../../src/domain/documents/kinds.ts';

/** `[kind, body]` of all documents, ascending by kind and key. */
export function projections(
  ledger: Ledger,
  warehouse: string,
): Promise<readonly (readonly [Kind, Bodies[Kind]])[]> {
  return ledger.read(warehouse, async (reader) => {
    const all: [Kind, Bodies[Kind]][] = [];
    for (const kind of (Object.keys(kinds) as Kind[]).sort()) {
      for (const body of await reader.list(kind, { limit: 1_000_000 })) all.push([kind, body]);
    }
    return all;
  });
}
