// What planning couldn't serve is stated as backorders, so that the dock knows what goes straight to packing.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import { type Balance, stockKey } from '../../src/domain/stock/model.ts';
import { namedPlace } from '../../src/domain/stock/place.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import type { Allocation, OpenOrder } from './allocate.ts';
import { owedTo, restated } from './owed.ts';
import { inParts } from './read-demand.ts';

const backordersPerFact = 500;

const dockTypes: ReadonlySet<string> = new Set(['dock', 'stage']);

/** Available pieces of these items by the item's key that have come no farther than a dock or a stage. */
async function atDocks(reader: LedgerReader, skus: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const balances = await inParts(
    skus.map((sku) => `sku:${sku}`),
    (some) => reader.find('balance', some),
  );
  const codes = (is: 'unit' | 'location') => (place: Balance['place']) => {
    const named = namedPlace(place);
    return named.is === is ? [named.code] : [];
  };
  const units = await reader.getMany(
    'unit',
    balances.flatMap(({ place }) => codes('unit')(place)),
  );
  const placeOf = ({ place }: Balance) => {
    const [unit] = codes('unit')(place);
    const at = unit === undefined ? place : units.get(unit)?.at;
    return at == null ? undefined : codes('location')(at)[0];
  };
  const places = [...new Set(balances.flatMap((balance) => placeOf(balance) ?? []))];
  const locations = await reader.getMany('location', places);
  const lying = new Map<string, number>();
  for (const balance of balances) {
    const type = locations.get(placeOf(balance) ?? '')?.type ?? '';
    if (balance.status !== 'available' || !dockTypes.has(type)) continue;
    const key = stockKey(balance);
    lying.set(key, (lying.get(key) ?? 0) + balance.quantity);
  }
  return lying;
}

/** Where an order is packed: where its goods have gone already, else where its list leads, else at the first station. */
async function stationsOf(
  reader: LedgerReader,
  orderIds: readonly string[],
  first: string,
): Promise<(orderId: string) => string> {
  const terms = orderIds.map((id) => `order:${id}`);
  const lists = await inParts(terms, (some) => reader.find('pick-list', some));
  const known = await inParts(terms, (some) => reader.find('backorder', some));
  const byOrder = new Map(
    lists.flatMap(({ orders, station }) => orders.map(({ orderId }) => [orderId, station])),
  );
  for (const { orderId, to } of known) byOrder.set(orderId, to);
  return (orderId) => byOrder.get(orderId) ?? first;
}

/** `orders`: all that wait, of which planning looked at those of the `allocation`. `station`: for orders without one. */
export async function backorderFacts(
  reader: LedgerReader,
  orders: readonly OpenOrder[],
  { allocated, waiting }: Allocation,
  station: string,
): Promise<readonly Fact[]> {
  const known = await reader.find('backorder', ['state:open']);
  const lacking = waiting.flatMap(({ lacks }) => lacks.map(stockKey));
  const owed = owedTo(waiting, await atDocks(reader, [...new Set(lacking)]));
  const lookedAt = new Set([...allocated, ...waiting].map(({ orderId }) => orderId));
  const unseen = new Set(orders.map(({ order }) => order.id).filter((id) => !lookedAt.has(id)));
  const stationOf = await stationsOf(reader, [...new Set(owed.map(({ orderId }) => orderId))], station);
  const all = restated(known, owed, (id) => unseen.has(id), stationOf);
  return Array.from({ length: Math.ceil(all.length / backordersPerFact) }, (_, at) =>
    fact('backorders.stated', {
      backorders: all.slice(at * backordersPerFact, (at + 1) * backordersPerFact),
    }),
  );
}
