// The warehouse of a day's orders: every item that the day sells, in bins enough for all of it, and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Ledger } from '../../server/ledger/ledger.ts';
import type { Item, PlacedLocation } from '../../src/domain/catalogue/definitions.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';

export const owner = 'main';
export const warehouse = 'main';
const baysAnAisle = 40;
const perFact = 500;

const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** A day of the same shape, for a machine without the real one: some 60 orders of 1 to 30 lines from 400 items. */
function generatedDay(): string {
  const rows = Array.from({ length: 60 }, (_, order) =>
    Array.from({ length: 1 + ((order * 7) % 30) }, (__, line) => {
      const item = 10_000 + ((order * 31 + line * 17) % 400);
      return `${536_000 + order},${item}A,PAINTED TIN NUMBER ${item},${1 + ((order + line) % 12)},2010-12-01 08:26:00,2.55,17850.0,United Kingdom`;
    }),
  );
  return [header, ...rows.flat(), ''].join('\n');
}

/** The real day where it is at hand, else the generated one. */
export function dayFile(): string {
  const real = join(import.meta.dirname, '../../../shared/data/online-retail/2010-12-01.csv');
  return existsSync(real) ? readFileSync(real, 'utf8') : generatedDay();
}

interface Row {
  readonly StockCode: string;
  readonly Description: string;
  readonly Quantity: string;
}

/** Pieces of each SKU that the day sells. */
export function soldBy(
  file: string,
): ReadonlyMap<string, { readonly name: string; readonly pieces: number }> {
  const rows: Row[] = parse(file, { columns: true, bom: true, relax_quotes: true });
  const sold = new Map<string, { name: string; pieces: number }>();
  for (const { StockCode, Description, Quantity } of rows) {
    const sku = StockCode.trim().toUpperCase();
    const pieces = Math.max(0, Number(Quantity));
    const before = sold.get(sku);
    sold.set(sku, {
      name: before?.name || Description.trim() || sku,
      pieces: (before?.pieces ?? 0) + pieces,
    });
  }
  return sold;
}

function locationFor(index: number): PlacedLocation {
  const aisle = 1 + Math.floor(index / (baysAnAisle * 2));
  const bay = 1 + (Math.floor(index / 2) % baysAnAisle);
  const side = index % 2 === 0 ? 'left' : 'right';
  const position = side === 'left' ? '1' : '2';
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    code: `A-${two(aisle)}-${two(bay)}-A-${position}`,
    type: 'pick-face',
    zone: 'A',
    aisle,
    bay,
    level: 'A',
    position,
    side,
    x: aisle * 4 + (side === 'left' ? -1 : 1),
    y: bay * 1.4,
    checkDigits: two(11 + (index % 88)),
  };
}

const station: PlacedLocation = {
  ...locationFor(0),
  code: 'PACK-00-01-A-1',
  type: 'pack-station',
  zone: 'PACK',
  aisle: 0,
  x: 2,
  y: 0,
};

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += perFact) yield all.slice(from, from + perFact);
}

export const goodsOf = (sku: string): Goods => ({
  owner,
  sku,
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
});

export async function stockTheDay(ledger: Ledger, file: string): Promise<void> {
  const sold = [...soldBy(file)].filter(([, { pieces }]) => pieces > 0);
  const items: Item[] = sold.map(([sku, { name }]) => ({
    owner,
    sku,
    name,
    barcodes: [{ code: sku, level: 'each', quantity: 1 }],
    policy: { kind: 'once' },
    picture: null,
    details: null,
  }));
  const locations = [station, ...sold.map((_, index) => locationFor(index))];
  const lines = sold.map(([sku, { pieces }], index) => ({
    goods: goodsOf(sku),
    quantity: pieces,
    location: locationFor(index).code,
  }));
  const facts: Fact[] = [
    ...[...chunks(locations)].map((some) => fact('locations.defined', { locations: some })),
    ...[...chunks(items)].map((some) => fact('items.defined', { items: some })),
    ...[...chunks(lines)].map((some) => fact('stock.opened', { lines: some })),
  ];
  await ledger.command(warehouse, null, async () => ({ facts, answer: null }));
}
