// Which orders get their goods, from which bins, and what is promised to them. Pure: stock in, decisions out. STOCK.md.
import type { Order, OrderLine } from '../../src/domain/orders/model.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import type { FreeStock } from './free-stock.ts';

export interface OpenOrder {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
}

/** So many pieces of a line from one bin. */
export interface Take {
  readonly n: number;
  readonly location: string;
  readonly goods: Goods;
  readonly quantity: number;
}

export interface AllocatedOrder {
  readonly orderId: string;
  readonly takes: readonly Take[];
}

/**
 * What an order waits for. `promise`: too few pieces in the warehouse are free of other promises;
 * `bin`: they are free, but in no bin that may be picked from.
 */
export interface Lack {
  readonly n: number;
  readonly sku: string;
  readonly description: string;
  readonly missing: number;
  readonly lacks: 'promise' | 'bin';
}

export interface WaitingOrder {
  readonly orderId: string;
  readonly lacks: readonly Lack[];
}

export interface Allocation {
  readonly allocated: readonly AllocatedOrder[];
  readonly waiting: readonly WaitingOrder[];
}

/** Pieces of a line that no pick list has yet. */
export const unplanned = (line: OrderLine): number =>
  Math.max(0, line.ordered - Math.max(line.planned, line.picked));

/** Takes an order whole or leaves the stock as it was. */
function allocateOrder({ order, lines }: OpenOrder, stock: FreeStock): AllocatedOrder | WaitingOrder {
  const takes: (Take & { readonly key: string })[] = [];
  const promised: { readonly sku: string; readonly pieces: number }[] = [];
  const lacks: Lack[] = [];
  for (const line of lines) {
    const pieces = unplanned(line);
    if (pieces === 0) continue;
    const sku = stockKey(line);
    const about = { n: line.n, sku: line.sku, description: line.description };
    const fresh = Math.max(0, line.planned + pieces - line.reserved);
    const unpromised = fresh - Math.max(0, stock.promisable(sku));
    if (unpromised > 0) {
      lacks.push({ ...about, missing: unpromised, lacks: 'promise' });
      continue;
    }
    const bins = stock.choose(sku, pieces);
    const missing = pieces - bins.reduce((sum, { quantity }) => sum + quantity, 0);
    if (missing > 0) {
      lacks.push({ ...about, missing, lacks: 'bin' });
      continue;
    }
    stock.promise(sku, fresh);
    promised.push({ sku, pieces: fresh });
    for (const { key, location, goods, quantity } of bins) {
      stock.take(key, quantity);
      takes.push({ key, n: line.n, location, goods, quantity });
    }
  }
  if (lacks.length === 0) {
    return { orderId: order.id, takes: takes.map(({ key: _, ...take }) => take) };
  }
  for (const { sku, pieces } of promised) stock.promise(sku, -pieces);
  for (const { key, quantity } of takes) stock.take(key, -quantity);
  return { orderId: order.id, lacks };
}

/** Serves the orders in the sequence given, until `most` are allocated. One that needs nothing is in neither list. */
export function allocate(orders: readonly OpenOrder[], stock: FreeStock, most: number): Allocation {
  const allocated: AllocatedOrder[] = [];
  const waiting: WaitingOrder[] = [];
  for (const open of orders) {
    if (allocated.length >= most) break;
    const outcome = allocateOrder(open, stock);
    if ('lacks' in outcome) waiting.push(outcome);
    else if (outcome.takes.length > 0) allocated.push(outcome);
  }
  return { allocated, waiting };
}
