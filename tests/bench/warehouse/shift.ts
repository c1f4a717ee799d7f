// A shift's work: orders, the pick lists over them, and every event of a picker who walks one.
import { fact } from '../../../src/domain/events/facts.ts';
import type { Fact } from '../../../src/domain/events/union.ts';
import type { PlannedLine, PlannedList, PlannedStop } from '../../../src/domain/picking/plan.ts';
import { goods, location, owner, sku, station } from './catalogue.ts';

const channel = 'shop';

export interface ShiftSize {
  readonly lists: number;
  readonly ordersPerList: number;
  readonly linesPerOrder: number;
  /** Items 0 to this are ordered, each lying in the location of its number. */
  readonly items: number;
}

export interface Shift {
  readonly orders: readonly Fact[];
  readonly lists: readonly PlannedList[];
}

interface Wanted {
  readonly item: number;
  readonly line: PlannedLine;
}

/** Spreads the lines over the items by a stride that is prime to most counts. */
const itemOf = (line: number, items: number): number => (line * 7919) % items;

function plan(list: number, wanted: readonly Wanted[]): PlannedList {
  const byItem = new Map<number, PlannedLine[]>();
  for (const { item, line } of wanted) byItem.set(item, [...(byItem.get(item) ?? []), line]);
  const walk = [...byItem].toSorted(([a], [b]) => a - b);
  return {
    pickListId: `list-${list + 1}`,
    number: `P-${String(list + 1).padStart(5, '0')}`,
    station: station.code,
    orders: [...new Map(wanted.map(({ line }) => [line.orderId, line.slot]))].map(([orderId, slot]) => ({
      orderId,
      slot,
    })),
    stops: walk.map(
      ([item, lines], index): PlannedStop => ({
        n: index + 1,
        location: location(item).code,
        goods: goods(item),
        lines,
      }),
    ),
  };
}

export function planShift({ lists, ordersPerList, linesPerOrder, items }: ShiftSize): Shift {
  const orders: Fact[] = [];
  const planned = Array.from({ length: lists }, (_, list) => {
    const wanted = Array.from({ length: ordersPerList }, (_, at) => {
      const number = list * ordersPerList + at;
      const lines = Array.from({ length: linesPerOrder }, (_, line) => {
        const item = itemOf(number * linesPerOrder + line, items);
        return { n: line + 1, item, quantity: 1 + (line % 3) };
      });
      orders.push(
        fact('order.received', {
          owner,
          channel,
          number: String(number),
          orderedAt: '2026-11-24T08:00:00Z',
          shipTo: 'Somewhere 1, 10115 Berlin',
          lines: lines.map(({ n, item, quantity }) => ({
            n,
            sku: sku(item),
            description: sku(item),
            quantity,
          })),
        }),
      );
      return lines.map(({ n, item, quantity }): Wanted => {
        const line = { orderId: `${channel}:${number}`, n, slot: at + 1, quantity };
        return { item, line };
      });
    });
    return plan(list, wanted.flat());
  });
  return { orders, lists: planned };
}

export const tote = (list: PlannedList, slot: number): string =>
  `T-${Number(list.number.slice(2)) * 10 + slot}`;

/** Every event of the list's walk, in the order of a picker who makes no mistake. */
export function walkOf(list: PlannedList): Fact[] {
  const { pickListId } = list;
  const proof = 'scan';
  return [
    fact('pick-list.started', { pickListId }),
    ...list.orders.map(({ slot }) =>
      fact('tote.mounted', { pickListId, slot, tote: tote(list, slot), proof }),
    ),
    ...list.stops.flatMap(({ n: stop, location, goods, lines }): Fact[] => [
      fact('stop.reached', { pickListId, stop, location, proof }),
      fact('item.verified', {
        pickListId,
        stop,
        goods,
        quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        proof,
      }),
      ...lines.map(({ orderId, n, slot, quantity }) =>
        fact('item.picked', {
          pickListId,
          stop,
          orderId,
          n,
          location,
          tote: tote(list, slot),
          goods,
          quantity,
          proof,
        }),
      ),
    ]),
    ...list.orders.map(({ slot }) =>
      fact('tote.dropped', { pickListId, tote: tote(list, slot), station: station.code, proof }),
    ),
  ];
}
