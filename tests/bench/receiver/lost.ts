// How many cartons were scanned and aren't booked, or are booked and weren't scanned.

export type Cartons = ReadonlyMap<string, number>;

/** By SKU, so that a carton that was booked as another item counts: it is missing there and too many here. */
export function lost(scanned: Cartons, booked: Cartons): number {
  const skus = new Set([...scanned.keys(), ...booked.keys()]);
  return [...skus].reduce((sum, sku) => sum + Math.abs((scanned.get(sku) ?? 0) - (booked.get(sku) ?? 0)), 0);
}
