// A truck of loose cartons, and what its receiver scans: a fresh licence plate, then the cartons that go onto it.
import type { Item } from '../../../src/domain/catalogue/definitions.ts';
import { item } from '../warehouse/catalogue.ts';

export const cartons = 2_000;
export const pallets = 33;
const kinds = 12;
/** Alike cartons stand together in a truck: so many come one after the other. */
const alike = 7;
/** Cartons of each item that come beyond what was announced. */
export const tooMany = 5;

/** A piece of each has been measured before: nothing is asked between two scans. */
const details: Item['details'] = {
  size: { length: 120, width: 80, height: 60 },
  weight: 340,
  tracking: [],
  minimumLife: null,
  velocity: 'B',
  flags: [],
  customsCode: null,
  origin: null,
  value: null,
};

/** What the truck brings, in cartons, each of which is a case of its item. */
export const cartonItems: readonly Item[] = Array.from({ length: kinds }, (_, n) => ({
  ...item(n),
  details,
}));

const casesOf = ({ barcodes }: Item) => barcodes.find(({ level }) => level === 'case');

export const piecesPerCarton = (of: Item): number => casesOf(of)?.quantity ?? 0;

/** The items of the truck's cartons, in the order in which they come out of it. */
export const unloaded: readonly Item[] = Array.from(
  { length: cartons },
  (_, n) => cartonItems[Math.floor(n / alike) % kinds] ?? item(n),
);

/** Cartons of each SKU. */
export function bySku(some: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sku } of some) counts.set(sku, (counts.get(sku) ?? 0) + 1);
  return counts;
}

const plate = (n: number) => `LPN-${7001 + n}`;

/** Every scan, plates between the cartons. */
export const scans: readonly string[] = unloaded.flatMap((of, n) => {
  const pallet = Math.floor((n * pallets) / cartons);
  const isFirst = n === 0 || Math.floor(((n - 1) * pallets) / cartons) !== pallet;
  const carton = casesOf(of)?.code ?? '';
  return isFirst ? [plate(pallet), carton] : [carton];
});
