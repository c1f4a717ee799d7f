// What planning reads: the orders that wait, and the stock of the items that they want. Read under the head.

import type { Location } from '../../src/domain/catalogue/model.ts';
import { unplannedOf } from '../../src/domain/orders/backorder.ts';
import type { Order, OrderLine } from '../../src/domain/orders/model.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { OpenOrder } from './allocate.ts';
import { FreeStock } from './free-stock.ts';

/** Terms in one question to the ledger. */
const termsAtOnce = 200;

/** As one question, however many terms or keys there are. */
export async function inParts<T>(
  all: readonly string[],
  ask: (some: readonly string[]) => Promise<readonly T[]>,
) {
  const found: T[] = [];
  for (let from = 0; from < all.length; from += termsAtOnce) {
    found.push(...(await ask(all.slice(from, from + termsAtOnce))));
  }
  return found;
}

const byAge = (a: Order, b: Order): number =>
  a.orderedAt < b.orderedAt ? -1 : a.orderedAt > b.orderedAt ? 1 : a.id < b.id ? -1 : 1;

/** Orders that were never planned, and those of which a bin gave too little; the oldest first. */
export async function ordersInWait(reader: LedgerReader): Promise<readonly Order[]> {
  const open = await reader.find('order', ['state:open']);
  const begun = await reader.find('order', ['state:planned', 'state:picking']);
  return [...open, ...begun.filter(({ short }) => short > 0)].toSorted(byAge);
}

export async function withLines(reader: LedgerReader, orders: readonly Order[]): Promise<OpenOrder[]> {
  const lines = new Map<string, OrderLine[]>(orders.map(({ id }) => [id, []]));
  const terms = orders.map(({ id }) => `order:${id}`);
  for (const line of await inParts(terms, (some) => reader.find('order-line', some))) {
    lines.get(line.orderId)?.push(line);
  }
  return orders.map((order) => ({
    order,
    lines: (lines.get(order.id) ?? []).toSorted((a, b) => a.n - b.n),
  }));
}

export async function freeStock(
  reader: LedgerReader,
  orders: readonly OpenOrder[],
  locations: ReadonlyMap<string, Location>,
  expiredBefore: string | null,
): Promise<FreeStock> {
  const wanted = orders.flatMap(({ lines }) => lines.filter((line) => unplannedOf(line) > 0).map(stockKey));
  const keys = [...new Set(wanted)];
  const balances = await inParts(
    keys.map((key) => `sku:${key}`),
    (some) => reader.find('balance', some),
  );
  const stocks = await inParts(keys, async (some) => [...(await reader.getMany('stock', some)).values()]);
  return new FreeStock({ balances, stocks, locations, expiredBefore });
}
