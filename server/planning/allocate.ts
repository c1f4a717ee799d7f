// Which orders get their goods, from which bins, and what is promised to them. Pure: stock in, decisions out. STOCK.md.
import { unplannedOf } from '../../src/domain/orders/backorder.ts';
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
  readonly owner: string;
  readonly sku: string;
  readonly description: string;
  readonly missing: number;
  readonly lacks: 'promise' | 'bin';
  /** Of the pieces that the order could be promised, those that lie in no bin: they are kept for it. */
  readonly unbinned: number;
}

export interface WaitingOrder {
  readonly orderId: string;
  readonly orderedAt: string;
  readonly lacks: readonly Lack[];
}

export interface Allocation {
  readonly allocated: readonly AllocatedOrder[];
  readonly waiting: readonly WaitingOrder[];
}

/** Takes an order whole. Otherwise the bins are as they were, and what it waits for isn't promised to a younger one. */
function allocateOrder({ order, lines }: OpenOrder, stock: FreeStock): AllocatedOrder | WaitingOrder {
  const takes: (Take & { readonly key: string })[] = [];
  const promised: { readonly sku: string; readonly pieces: number }[] = [];
  const lacks: Lack[] = [];
  for (const line of lines) {
    const pieces = unplannedOf(line);
    if (pieces === 0) continue;
    const sku = stockKey(line);
    const about = { n: line.n, owner: line.owner, sku: line.sku, description: line.description };
    const fresh = Math.max(0, line.planned + pieces - line.reserved);
    const unpromised = Math.max(0, fresh - Math.max(0, stock.promisable(sku)));
    const bins = stock.choose(sku, pieces);
    const missing = pieces - bins.reduce((sum, { quantity }) => sum + quantity, 0);
    const unbinned = Math.max(0, missing - unpromised);
    if (unpromised > 0) {
      lacks.push({ ...about, missing: unpromised, lacks: 'promise', unbinned });
      continue;
    }
    if (missing > 0) {
      lacks.push({ ...about, missing, lacks: 'bin', unbinned });
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
  for (const { owner, sku, unbinned } of lacks) stock.promise(stockKey({ owner, sku }), unbinned);
  return { orderId: order.id, orderedAt: order.orderedAt, lacks };
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
