// A warehouse that fits in a head: three items, two aisles, and pick lists over them. For tests.
import type { Item, PlacedLocation, QuantityPolicy } from './catalogue/definitions.ts';
import { fact } from './events/facts.ts';
import { TestLedger } from './ledger.fixture.ts';
import type { PlannedStop } from './picking/plan.ts';
import type { Goods } from './stock/movement.ts';

export const goods = (sku: string, owner = 'lumen'): Goods => ({
  owner,
  sku,
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
});

/** GTIN-14 of the piece and of a case of 12. */
const item = (
  sku: string,
  name: string,
  [gtin, caseOf12]: readonly [string, string],
  policy: QuantityPolicy,
  owner = 'lumen',
): Item => ({
  owner,
  sku,
  name,
  barcodes: [
    { code: gtin, level: 'each', quantity: 1 },
    { code: caseOf12, level: 'case', quantity: 12 },
  ],
  policy,
  picture: null,
  details: null,
});

export const items = {
  heart: item('85123A', 'white hanging heart', ['05012345000015', '15012345000012'], { kind: 'once' }),
  lantern: item('71053', 'white metal lantern', ['05012345000022', '15012345000029'], { kind: 'each' }),
  cup: item('84406B', 'cream cupid cup', ['05012345000039', '15012345000036'], { kind: 'sample', pieces: 2 }),
  /** Another owner sells the heart under the same GTIN. */
  rival: item('H-1', 'hanging heart', ['05012345000015', '15012345000012'], { kind: 'once' }, 'rival'),
} as const;

export const location = (code: string, type: PlacedLocation['type'] = 'pick-face'): PlacedLocation => {
  const [zone = 'A', aisle = '0', bay = '0', level = 'A', position = '1'] = code.split('-');
  return {
    code,
    type,
    zone,
    aisle: Number(aisle),
    bay: Number(bay),
    level,
    position,
    side: 'left',
    x: Number(aisle) * 3,
    y: Number(bay),
    checkDigits: String(((Number(aisle) * 31 + Number(bay) * 7) % 90) + 10),
  };
};

export const bins = ['A-01-02-A-1', 'A-01-05-A-1', 'A-02-08-A-1', 'A-02-03-A-1'] as const;
export const station = 'P-00-01-A-1';
export const otherStation = 'P-00-02-A-1';
export const device = { kind: 'device', deviceId: 'H1', epoch: 'E1', seq: 1 } as const;

export interface PlannedFor {
  readonly sku: string;
  readonly bin: string;
  /** Pieces by order slot: slot 1 first. 0: that order wants none. */
  readonly slots: readonly number[];
}

/** Order `shop:1` has slot 1, `shop:2` slot 2 …; the line's number is the stop's. */
const planned = ({ sku, bin, slots }: PlannedFor, index: number): PlannedStop => ({
  n: index + 1,
  location: bin,
  goods: goods(sku),
  lines: slots.flatMap((quantity, slot) =>
    quantity === 0 ? [] : [{ orderId: `shop:${slot + 1}`, n: index + 1, slot: slot + 1, quantity }],
  ),
});

/** A ledger with stock, orders and one list `L1`, leased to the device H1. 100 pieces lie in each bin. */
export function warehouse(stops: readonly PlannedFor[]): TestLedger {
  const ledger = new TestLedger();
  const slots = Math.max(...stops.map((stop) => stop.slots.length));
  const places = [...new Set([...bins, ...stops.map(({ bin }) => bin)])];
  ledger.happen(fact('items.defined', { items: Object.values(items) }));
  ledger.happen(
    fact('locations.defined', {
      locations: [
        ...places.map((code) => location(code)),
        location(station, 'pack-station'),
        location(otherStation, 'pack-station'),
      ],
    }),
  );
  ledger.happen(
    fact('operator.rostered', { operatorId: 'ana', name: 'Ana', roles: ['picker'], active: true }),
  );
  const kept = new Map(stops.map(({ sku, bin }) => [`${bin}/${sku}`, { goods: goods(sku), location: bin }]));
  ledger.happen(
    fact('stock.opened', { lines: [...kept.values()].map((line) => ({ ...line, quantity: 100 })) }),
  );
  for (let slot = 1; slot <= slots; slot += 1) {
    const lines = stops.flatMap(({ sku, slots: wanted }, index) => {
      const quantity = wanted[slot - 1] ?? 0;
      return quantity === 0 ? [] : [{ n: index + 1, sku, description: sku, quantity }];
    });
    if (lines.length === 0) continue;
    ledger.happen(
      fact('order.received', {
        owner: 'lumen',
        channel: 'shop',
        number: String(slot),
        orderedAt: '2026-11-24T08:00:00Z',
        shipTo: '',
        lines,
      }),
    );
  }
  ledger.happen(
    fact('pick-lists.made', {
      lists: [
        {
          pickListId: 'L1',
          number: '1',
          station,
          orders: Array.from({ length: slots }, (_, index) => ({
            orderId: `shop:${index + 1}`,
            slot: index + 1,
          })),
          stops: stops.map(planned),
        },
      ],
    }),
  );
  ledger.happen(fact('pick-list.leased', { pickListId: 'L1', device: 'H1', stops: stops.length }));
  return ledger;
}
