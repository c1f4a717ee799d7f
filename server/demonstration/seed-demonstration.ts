// The warehouse that a first start shows: made whole in one command, or not at all.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { makeItems } from './make-items.ts';
import { makeLocations } from './make-locations.ts';
import { makeNotices } from './make-notices.ts';
import { makeOrders } from './make-orders.ts';
import { makePickFaces } from './make-pick-faces.ts';
import { makeStock } from './make-stock.ts';
import { type Random, seededRandom } from './random.ts';

export interface Demonstration {
  readonly owner: string;
  /** `YYYY-MM-DD`: orders came before it, trucks are due on it, goods expire after it. */
  readonly today: string;
  readonly random?: Random;
  readonly items?: number;
  readonly orders?: number;
}

export type Seeded =
  | { readonly is: 'seeded'; readonly items: number; readonly locations: number; readonly orders: number }
  /** The warehouse has items: it is left as it is. */
  | { readonly is: 'there-already' };

const perFact = 500;
/** The rest of the items are known but sold out. */
const stockedShare = 0.95;

function* inChunks<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += perFact) yield all.slice(from, from + perFact);
}

/** Makes about 2,000 items, 1,500 locations, their stock, 200 open orders and three trucks that are due, unless the warehouse has items. */
export function seedDemonstration(
  ledger: Ledger,
  warehouse: string,
  {
    owner,
    today,
    random = seededRandom(20_261_124),
    items: itemCount = 2000,
    orders: orderCount = 200,
  }: Demonstration,
): Promise<Seeded> {
  return ledger.command<Seeded>(warehouse, null, async (reader) => {
    if ((await reader.count('item')) > 0) return { facts: [], answer: { is: 'there-already' } };
    const items = makeItems(random, owner, itemCount);
    const locations = makeLocations();
    const stock = makeStock(random, items.slice(0, Math.ceil(itemCount * stockedShare)), locations, today);
    const sold = items.map(({ item }) => item);
    const orders = makeOrders(random, owner, sold, orderCount, today);
    const notices = makeNotices(random, owner, items, today);
    const facts: Fact[] = [
      ...[...inChunks(locations)].map((some) => fact('locations.defined', { locations: some })),
      ...[...inChunks(sold)].map((some) => fact('items.defined', { items: some })),
      ...[...inChunks(stock)].map((some) => fact('stock.opened', { lines: some })),
      ...[...inChunks(makePickFaces(stock, locations))].map((some) =>
        fact('pick-faces.assigned', { faces: some }),
      ),
      ...orders.map((order) => fact('order.received', order)),
      fact('notices.announced', { notices }),
    ];
    return {
      facts,
      answer: { is: 'seeded', items: items.length, locations: locations.length, orders: orders.length },
    };
  });
}
