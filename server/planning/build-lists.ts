// From allocated orders to pick lists: who shares a cart, and the stops of its walk. Pure.
import type { PlannedLine, PlannedStop } from '../../src/domain/picking/plan.ts';
import { compareSpots, type SpotOf } from '../../src/domain/picking/route.ts';
import { balanceKey } from '../../src/domain/stock/model.ts';
import { atLocation } from '../../src/domain/stock/place.ts';
import type { AllocatedOrder, Take } from './allocate.ts';

/** What goes onto one cart. */
export interface BuiltList {
  readonly orders: readonly { readonly orderId: string; readonly slot: number }[];
  readonly stops: readonly PlannedStop[];
}

/** A cart has eight slots, and a stop as many lines as a cart has slots. */
const mostOrders = 8;
const mostStopLines = 8;
/** Beyond it a list is no longer a list. An order alone may be larger, up to what an event carries. */
const mostStops = 400;
const mostStopsAlone = 2000;

/** A line that is gathered from bin after bin is no small matter for a cart. */
const isSingle = ({ takes }: AllocatedOrder) =>
  new Set(takes.map(({ n }) => n)).size === 1 && takes.length <= mostStops / mostOrders;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** In the sequence of the walk; places that nobody has measured come last. */
const compareLocations = (a: string, b: string, spotOf: SpotOf): number => {
  const [spotA, spotB] = [spotOf(a), spotOf(b)];
  if (spotA === undefined || spotB === undefined) {
    return Number(spotA === undefined) - Number(spotB === undefined) || byText(a, b);
  }
  return compareSpots(spotA, spotB) || byText(a, b);
};

/** Where a walk for this order alone would begin. */
const firstLocation = ({ takes }: AllocatedOrder, spotOf: SpotOf): string =>
  takes.map(({ location }) => location).toSorted((a, b) => compareLocations(a, b, spotOf))[0] ?? '';

const aislesOf = ({ takes }: AllocatedOrder, spotOf: SpotOf): ReadonlySet<string> =>
  new Set(
    takes.map(({ location }) => {
      const spot = spotOf(location);
      return spot === undefined ? location : `${spot.zone}-${spot.aisle}`;
    }),
  );

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Single-line orders next to each other on the walk share a cart. */
const groupSingles = (orders: readonly AllocatedOrder[], size: number, spotOf: SpotOf): AllocatedOrder[][] =>
  inGroups(
    orders
      .map((order) => ({ order, first: firstLocation(order, spotOf) }))
      .toSorted((a, b) => compareLocations(a.first, b.first, spotOf))
      .map(({ order }) => order),
    size,
  );

/** The first order that waits takes along those that add the fewest aisles to the walk, the earlier one on a tie. */
function groupOthers(orders: readonly AllocatedOrder[], size: number, spotOf: SpotOf): AllocatedOrder[][] {
  const waiting = orders.map((order) => ({ order, aisles: aislesOf(order, spotOf) }));
  const groups: AllocatedOrder[][] = [];
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const group = [seed.order];
    const aisles = new Set(seed.aisles);
    let stops = seed.order.takes.length;
    while (group.length < size) {
      let best: { readonly at: number; readonly added: number } | null = null;
      for (const [at, { order, aisles: others }] of waiting.entries()) {
        if (stops + order.takes.length > mostStops) continue;
        let added = 0;
        for (const aisle of others) if (!aisles.has(aisle)) added += 1;
        if (best === null || added < best.added) best = { at, added };
        if (added === 0) break;
      }
      const [next] = best === null ? [] : waiting.splice(best.at, 1);
      if (next === undefined) break;
      group.push(next.order);
      stops += next.order.takes.length;
      for (const aisle of next.aisles) aisles.add(aisle);
    }
    groups.push(group);
  }
  return groups;
}

/** One bin and one kind of goods is one stop, however many orders want of it, eight lines at most. */
function stopsOf(group: readonly AllocatedOrder[], spotOf: SpotOf): PlannedStop[] {
  const stops = new Map<string, { readonly take: Take; readonly lines: PlannedLine[] }>();
  for (const [index, { orderId, takes }] of group.entries()) {
    for (const take of takes) {
      const { n, quantity } = take;
      const line: PlannedLine = { orderId, n, slot: index + 1, quantity };
      const key = balanceKey(atLocation(take.location), take.goods);
      const stop = stops.get(key);
      if (stop === undefined) stops.set(key, { take, lines: [line] });
      else stop.lines.push(line);
    }
  }
  return [...stops]
    .toSorted(
      ([keyA, a], [keyB, b]) =>
        compareLocations(a.take.location, b.take.location, spotOf) || byText(keyA, keyB),
    )
    .flatMap(([, { take, lines }]) =>
      inGroups(lines, mostStopLines).map((some) => ({
        location: take.location,
        goods: take.goods,
        lines: some,
      })),
    )
    .map((stop, index) => ({ n: index + 1, ...stop }));
}

/** An order that no list can carry whole is walked in several. */
const inParts = ({ orderId, takes }: AllocatedOrder): AllocatedOrder[] =>
  inGroups(takes, mostStopsAlone).map((some) => ({ orderId, takes: some }));

/** Lists in the sequence of the orders; those with single lines come in carts of their own. */
export function buildLists(
  orders: readonly AllocatedOrder[],
  spotOf: SpotOf,
  ordersPerList = mostOrders,
): BuiltList[] {
  const size = Math.min(mostOrders, Math.max(1, ordersPerList));
  const singles = groupSingles(orders.filter(isSingle), size, spotOf);
  const others = groupOthers(orders.filter((order) => !isSingle(order)).flatMap(inParts), size, spotOf);
  return [...others, ...singles].map((group) => ({
    orders: group.map(({ orderId }, index) => ({ orderId, slot: index + 1 })),
    stops: stopsOf(group, spotOf),
  }));
}
