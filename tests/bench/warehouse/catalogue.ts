// A large warehouse's items and locations, the same on each run.
import { checkDigit } from '../../../src/domain/barcode/check-digit.ts';
import type { Item, PlacedLocation, QuantityPolicy } from '../../../src/domain/catalogue/definitions.ts';
import { fact } from '../../../src/domain/events/facts.ts';
import type { Fact } from '../../../src/domain/events/union.ts';
import type { Goods } from '../../../src/domain/stock/movement.ts';

export const owner = 'lumen';
export const station: PlacedLocation = {
  ...placed('P-01-01-A-1', 'P', 1, 1, 'A'),
  type: 'pack-station',
};

/** Definitions that one event may carry. */
const perEvent = 500;

const gtin = (indicator: number, n: number): string => {
  const digits = `${indicator}50${String(n).padStart(10, '0')}`;
  return digits + checkDigit(digits);
};

const words = ['white', 'heart', 'lantern', 'metal', 'cream', 'cup', 'glass', 'star', 'holder', 'woolly'];
const nameOf = (n: number): string =>
  [n, Math.floor(n / 10), Math.floor(n / 100), Math.floor(n / 1000)].map((at) => words[at % 10]).join(' ');

export const sku = (n: number): string => `B${String(n).padStart(6, '0')}`;
export const pieceCode = (n: number): string => gtin(0, n);

/** `n` counts from 0. */
export const item = (n: number, policy: QuantityPolicy = { kind: 'once' }): Item => ({
  owner,
  sku: sku(n),
  name: nameOf(n),
  barcodes: [
    { code: pieceCode(n), level: 'each', quantity: 1 },
    { code: gtin(1, n), level: 'case', quantity: 12 },
  ],
  policy,
  picture: null,
  details: null,
});

export const goods = (n: number): Goods => ({
  owner,
  sku: sku(n),
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
});

function placed(code: string, zone: string, aisle: number, bay: number, level: string): PlacedLocation {
  return {
    code,
    type: 'pick-face',
    zone,
    aisle,
    bay,
    level,
    position: '1',
    side: bay % 2 === 0 ? 'left' : 'right',
    x: aisle * 3,
    y: bay * 1.2,
    checkDigits: String(((aisle * 31 + bay * 7) % 90) + 10),
  };
}

/** Aisles of 100 bays with four levels. */
export function location(n: number): PlacedLocation {
  const aisle = Math.floor(n / 400) + 1;
  const bay = (Math.floor(n / 4) % 100) + 1;
  const level = 'ABCD'.charAt(n % 4);
  const code = `A-${String(aisle).padStart(2, '0')}-${String(bay).padStart(2, '0')}-${level}-1`;
  return placed(code, 'A', aisle, bay, level);
}

function* inChunks<T>(count: number, make: (n: number) => T): Generator<T[]> {
  for (let from = 0; from < count; from += perEvent) {
    yield Array.from({ length: Math.min(perEvent, count - from) }, (_, at) => make(from + at));
  }
}

/** Item n lies at location n, while there are locations. */
export function* catalogue(size: { readonly items: number; readonly locations: number }): Generator<Fact> {
  for (const items of inChunks(size.items, (n) => item(n))) yield fact('items.defined', { items });
  for (const locations of inChunks(size.locations, location)) yield fact('locations.defined', { locations });
  yield fact('locations.defined', { locations: [station] });
}

export function* openingStock(count: number, quantity: number): Generator<Fact> {
  const line = (n: number) => ({ goods: goods(n), quantity, location: location(n).code });
  for (const lines of inChunks(count, line)) yield fact('stock.opened', { lines });
}
