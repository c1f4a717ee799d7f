import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { goods, memoryLedger, order, place, places, state, stocked, warehouse } from './ledger.fixture.ts';
import { makePickLists, type PlanningReport } from './make-pick-lists.ts';

const planned = (report: PlanningReport) => {
  if (report.is !== 'planned') throw new Error(`expected a plan, got ${report.is}`);
  return report;
};

const bins = ['A-01-01-A-1', 'A-01-02-A-1', 'A-02-01-A-1', 'A-02-02-A-1'] as const;
const station = place('PACK-01-01-A-1', 'pack-station');

const begin = async (
  stock: readonly (readonly [string, string, number])[],
  orders: readonly Parameters<typeof order>[],
) => {
  const ledger = memoryLedger();
  const facts = stock.map(([location, sku, quantity]) => [location, goods(sku), quantity] as const);
  await state(ledger, places(station, ...bins.map((code) => place(code))), stocked(facts));
  await state(ledger, ...orders.map(([number, lines]) => order(number, lines)));
  return ledger;
};

const stopsOf = (ledger: Ledger) =>
  ledger.read(warehouse, (reader) => reader.list('pick-stop', { limit: 1000 }));

describe('make pick lists', () => {
  it('puts up to eight orders on a list and merges what they want of one bin into one stop', async () => {
    const ledger = await begin(
      [
        [bins[0], 'S1', 100],
        [bins[3], 'S2', 100],
      ],
      Array.from(
        { length: 10 },
        (_, at) =>
          [
            String(at),
            [
              ['S1', 2],
              ['S2', 1],
            ],
          ] as const,
      ),
    );
    const report = planned(await makePickLists(ledger, warehouse, 'desk-1'));
    expect(report.ordersPlanned).toBe(10);
    expect(report.lists.map((list) => [list.number, list.orders, list.stops, list.station])).toEqual([
      ['P-00001', 8, 2, station.code],
      ['P-00002', 2, 2, station.code],
    ]);
    const first = report.lists[0]?.pickListId;
    const stops = (await stopsOf(ledger)).filter(({ pickListId }) => pickListId === first);
    expect(stops.map(({ location }) => location)).toEqual([bins[0], bins[3]]);
    expect(stops[0]?.lines.map(({ slot, quantity }) => [slot, quantity])).toEqual(
      Array.from({ length: 8 }, (_, at) => [at + 1, 2]),
    );
  });

  it('walks up the odd aisles and down the even ones', async () => {
    const ledger = await begin(
      bins.map((code, at) => [code, `S${at}`, 9] as const),
      [
        [
          '1',
          [
            ['S0', 1],
            ['S1', 1],
            ['S2', 1],
            ['S3', 1],
          ],
        ],
      ],
    );
    await makePickLists(ledger, warehouse, null);
    expect((await stopsOf(ledger)).map(({ location }) => location)).toEqual([
      bins[0],
      bins[1],
      bins[3],
      bins[2],
    ]);
  });

  it('gives single-line orders carts of their own', async () => {
    const ledger = await begin(
      [
        [bins[0], 'S1', 100],
        [bins[1], 'S2', 100],
      ],
      [
        ['1', [['S1', 1]]],
        [
          '2',
          [
            ['S1', 1],
            ['S2', 1],
          ],
        ],
        ['3', [['S2', 1]]],
      ],
    );
    const { lists } = planned(await makePickLists(ledger, warehouse, null));
    expect(lists.map(({ orders }) => orders)).toEqual([1, 2]);
  });

  it('plans only whole orders and says what the others wait for', async () => {
    const ledger = await begin(
      [[bins[0], 'S1', 5]],
      [
        [
          '1',
          [
            ['S1', 4],
            ['S2', 1],
          ],
        ],
        ['2', [['S1', 5]]],
      ],
    );
    const report = planned(await makePickLists(ledger, warehouse, null));
    expect(report.ordersPlanned).toBe(1);
    expect(report.waiting).toEqual([
      {
        orderId: 'web:1',
        orderedAt: '2026-01-01T00:00:01',
        lacks: [
          { n: 2, owner: 'main', sku: 'S2', description: 'S2', missing: 1, lacks: 'promise', unbinned: 0 },
        ],
      },
    ]);
    expect(planned(await makePickLists(ledger, warehouse, null)).lists).toEqual([]);
  });

  it('states what no bin can give as backorders, at one station an order, and what is over as nothing', async () => {
    const ledger = await begin(
      [[bins[0], 'S1', 5]],
      [
        [
          '1',
          [
            ['S1', 4],
            ['S2', 3],
          ],
        ],
        ['2', [['S2', 2]]],
      ],
    );
    const owed = () => ledger.read(warehouse, (reader) => reader.find('backorder', ['state:open']));
    await makePickLists(ledger, warehouse, null);
    const to = station.code;
    expect(await owed()).toMatchObject([
      { orderId: 'web:1', n: 2, sku: 'S2', quantity: 3, to },
      { orderId: 'web:2', n: 1, sku: 'S2', quantity: 2, to },
    ]);
    const { position } = await ledger.head(warehouse);
    await makePickLists(ledger, warehouse, null);
    expect((await ledger.head(warehouse)).position).toBe(position);
    await state(ledger, stocked([[bins[1], goods('S2'), 3]]));
    await makePickLists(ledger, warehouse, null);
    expect(await owed()).toMatchObject([{ orderId: 'web:2', quantity: 2 }]);
  });

  it('goods at the dock stay owed to the oldest order, and are no other’s', async () => {
    const dock = place('D-01-01-A-1', 'dock');
    const ledger = await begin(
      [[bins[0], 'S9', 1]],
      [
        ['1', [['S1', 4]]],
        ['2', [['S1', 4]]],
      ],
    );
    await state(ledger, places(dock), stocked([[dock.code, goods('S1'), 5]]));
    await makePickLists(ledger, warehouse, null);
    const owed = await ledger.read(warehouse, (reader) => reader.find('backorder', ['state:open']));
    expect(owed).toMatchObject([
      { orderId: 'web:1', quantity: 4 },
      { orderId: 'web:2', quantity: 4 },
    ]);
  });

  it('plans what came short again, from another bin, once there is stock', async () => {
    const ledger = await begin([[bins[0], 'S1', 5]], [['1', [['S1', 4]]]]);
    const pickListId = planned(await makePickLists(ledger, warehouse, null)).lists[0]?.pickListId ?? '';
    await state(
      ledger,
      fact('stop.shorted', {
        pickListId,
        stop: 1,
        location: bins[0],
        goods: goods('S1'),
        reason: 'empty',
        remaining: 0,
        lines: [{ orderId: 'web:1', n: 1, missing: 4 }],
      }),
    );
    expect(planned(await makePickLists(ledger, warehouse, null)).waiting).toMatchObject([
      { orderId: 'web:1', lacks: [{ missing: 4, lacks: 'bin' }] },
    ]);
    await state(ledger, stocked([[bins[1], goods('S1'), 4]]));
    expect(planned(await makePickLists(ledger, warehouse, null)).ordersPlanned).toBe(1);
    expect((await stopsOf(ledger)).map(({ location }) => location).toSorted()).toEqual([bins[0], bins[1]]);
    const stock = await ledger.read(warehouse, (reader) => reader.get('stock', 'main/S1'));
    expect(stock?.reserved).toBe(4);
  });

  it('parts a stop that more than eight lines want', async () => {
    const lines = Array.from({ length: 10 }, () => ['S1', 1] as const);
    const ledger = await begin([[bins[0], 'S1', 10]], [['1', lines]]);
    expect(planned(await makePickLists(ledger, warehouse, null)).lists).toMatchObject([{ stops: 2 }]);
  });

  it('says so where there is no pack station', async () => {
    const ledger = await begin([[bins[0], 'S1', 5]], [['1', [['S1', 4]]]]);
    expect(await makePickLists(ledger, warehouse, null, { station: 'PACK-09' })).toEqual({
      is: 'no-station',
      station: 'PACK-09',
    });
  });

  it('never promises one piece twice, with desks pressing at once', async () => {
    const sku = fc.constantFrom('S0', 'S1', 'S2');
    const line = fc.tuple(sku, fc.integer({ min: 1, max: 6 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...bins), sku, fc.integer({ min: 1, max: 10 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
        async (stock, orders) => {
          const ledger = await begin(
            stock,
            orders.map((lines, at) => [String(at), lines] as const),
          );
          const reports = await Promise.all(
            [1, 2, 3].map((maxOrders) => makePickLists(ledger, warehouse, null, { maxOrders })),
          );
          const listed = reports.flatMap((report) => planned(report).lists);
          await ledger.read(warehouse, async (reader) => {
            for (const each of await reader.list('stock', { limit: 100 })) {
              expect(each.reserved).toBeLessThanOrEqual(each.onHand - each.quarantined);
            }
            for (const each of await reader.list('balance', { limit: 100 })) {
              if (each.place.startsWith('location:'))
                expect(each.allocated).toBeLessThanOrEqual(each.quantity);
            }
            const lines = await reader.list('order-line', { limit: 1000 });
            for (const each of lines) expect([0, each.ordered]).toContain(each.planned);
            const lists = await reader.list('pick-list', { limit: 100 });
            const on = lists.flatMap((list) => list.orders.map(({ orderId }) => orderId));
            expect(new Set(on).size).toBe(on.length);
            expect(lists).toHaveLength(listed.length);
            expect(await reader.count('exception')).toBe(0);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
