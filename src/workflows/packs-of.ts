// The packs that an item comes in, as the large pad offers them.
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Pack } from '../ui/pack-sum.ts';

/** The larger first; two barcodes for one pack are one pack. */
export function packsOf(item: Item | null): readonly Pack[] {
  const packs = new Map<number, Pack>();
  for (const { level, quantity } of item?.barcodes ?? []) {
    if (level !== 'each' && quantity > 1) packs.set(quantity, { level, pieces: quantity });
  }
  return [...packs.values()].toSorted((a, b) => b.pieces - a.pieces).slice(0, 3);
}
