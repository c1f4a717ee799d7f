// Fresh licence plates: codes that nobody has, neither of our numbering nor of a roll that somebody brought.
import type { Ledger } from '../ledger/ledger.ts';
import type { PlateNumbers } from './plate-numbers.ts';

/** `LPN-000017`: own-codes.ts reads it as a unit, up to twelve digits. */
const plateOf = (number: number): string => `LPN-${String(number).padStart(6, '0')}`;

/** Ascending. A number is used up whether or not its label is ever printed. */
export async function freshPlates(
  { ledger, numbers }: { readonly ledger: Ledger; readonly numbers: PlateNumbers },
  warehouse: string,
  count: number,
): Promise<readonly string[]> {
  const fresh: string[] = [];
  while (fresh.length < count) {
    const missing = count - fresh.length;
    const first = await numbers.take(warehouse, missing);
    const codes = Array.from({ length: missing }, (_, n) => plateOf(first + n));
    const known = await ledger.read(warehouse, (reader) => reader.getMany('unit', codes));
    fresh.push(...codes.filter((code) => !known.has(code)));
  }
  return fresh;
}
