import { describe, expect, it } from 'vitest';
import { plannedListSchema } from '../../src/domain/picking/plan.ts';
import type { AllocatedOrder } from './allocate.ts';
import { buildLists } from './build-lists.ts';
import { goods } from './ledger.fixture.ts';

const takesOf = (bins: number, lineOf: (bin: number) => number): AllocatedOrder['takes'] =>
  Array.from({ length: bins }, (_, bin) => ({
    n: lineOf(bin),
    location: `A-${bin}`,
    goods: goods('S'),
    quantity: 1,
  }));

describe('the lists of a plan', () => {
  it.each([
    ['one order of very many lines', [{ orderId: 'web:1', takes: takesOf(4500, (bin) => bin + 1) }]],
    [
      'orders of one line, each gathered from very many bins',
      Array.from({ length: 8 }, (_, at) => ({ orderId: `web:${at}`, takes: takesOf(600, () => 1) })),
    ],
  ])('can each be stated as an event, also for %s', (_, orders) => {
    const lists = buildLists(orders, () => undefined);
    for (const { orders: onCart, stops } of lists) {
      const list = { pickListId: 'L', number: '1', station: 'P', orders: onCart, stops };
      expect(plannedListSchema.safeParse(list).success).toBe(true);
    }
    const pieces = lists.flatMap(({ stops }) => stops.flatMap(({ lines }) => lines));
    expect(pieces.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
      orders.reduce((sum, { takes }) => sum + takes.length, 0),
    );
  });
});
