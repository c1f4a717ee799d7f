// A site as large as they come, one picker, and three lists: one to measure on, two whose events wait in the outbox.
import { rosterOperator } from '../../../server/access/operators.ts';
import { fact } from '../../../src/domain/events/facts.ts';
import type { PlannedList } from '../../../src/domain/picking/plan.ts';
import {
  catalogue,
  goods,
  item,
  location,
  openingStock,
  owner,
  pieceCode,
  station,
} from '../warehouse/catalogue.ts';
import { planShift } from '../warehouse/shift.ts';
import { type Site, state, warehouse } from '../warehouse/site.ts';

export const pin = '402957';
export const operatorId = 'ana';

/** Of the stop at which every scan is measured: its item is counted piece by piece. */
export const measuredStop = { location: location(0).code, piece: pieceCode(0), tote: 'T-1' } as const;
const measuredPieces = 500_000;
const furtherStops = 30;

export interface LargeSite {
  /** The text of the picker's badge. */
  readonly badge: string;
  /** Each walk has some 2,500 events. */
  readonly waiting: readonly PlannedList[];
}

const quantityAt = (stop: number) => (stop === 0 ? measuredPieces : 1);

function measuredList(): PlannedList {
  const stops = Array.from({ length: 1 + furtherStops }, (_, index) => ({
    n: index + 1,
    location: location(index * 4).code,
    goods: goods(index * 4),
    lines: [{ orderId: 'shop:measured', n: index + 1, slot: 1, quantity: quantityAt(index) }],
  }));
  return {
    pickListId: 'list-measured',
    number: 'P-00000',
    station: station.code,
    orders: [{ orderId: 'shop:measured', slot: 1 }],
    stops,
  };
}

/** `size.locations`: at least 2,000, each with an item in it. */
export async function fillLargeSite(
  { ledger, access }: Site,
  size: { readonly items: number; readonly locations: number },
): Promise<LargeSite> {
  await state(ledger, catalogue(size));
  await state(ledger, [fact('items.defined', { items: [item(0, { kind: 'each' })] })]);
  await state(ledger, openingStock(size.locations, 1_000_000));
  const measured = measuredList();
  const { orders, lists } = planShift({
    lists: 2,
    ordersPerList: 8,
    linesPerOrder: 105,
    items: size.locations,
  });
  const lines = measured.stops.map(({ n, goods: { sku } }, index) => ({
    n,
    sku,
    description: sku,
    quantity: quantityAt(index),
  }));
  const head = { owner, channel: 'shop', orderedAt: '2026-11-24T07:00:00Z', shipTo: '' };
  await state(ledger, [fact('order.received', { ...head, number: 'measured', lines }), ...orders]);
  await state(ledger, [fact('pick-lists.made', { lists: [measured, ...lists] })]);
  const rostered = await rosterOperator(access, ledger, {
    warehouse,
    operatorId,
    name: 'Ana Popescu',
    roles: ['picker'],
    actor: null,
    pin,
  });
  if (rostered.is !== 'rostered') throw new Error(`the picker could not be rostered: ${rostered.because}`);
  return { badge: rostered.badge, waiting: lists };
}
