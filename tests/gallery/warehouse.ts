// A small warehouse with real goods, for the gallery: long names, long codes, full carts.
import type { Item } from '../../src/domain/catalogue/definitions.ts';
import type { Location } from '../../src/domain/catalogue/model.ts';
import type { PickStop, Put, StopLine } from '../../src/domain/picking/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import type { PickWork } from '../../src/workflows/pick/state.ts';

const owner = 'house';

export const item = (sku: string, name: string, change: Partial<Item> = {}): Item => ({
  owner,
  sku,
  name,
  barcodes: [],
  policy: { kind: 'once' },
  picture: null,
  details: null,
  ...change,
});

export const goods = (sku: string, change: Partial<Goods> = {}): Goods => ({
  owner,
  sku,
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
  ...change,
});

const packs: Item['barcodes'] = [
  { code: '05012345678900', level: 'each', quantity: 1 },
  { code: '15012345678907', level: 'inner', quantity: 6 },
  { code: '25012345678904', level: 'case', quantity: 48 },
];

export const items = [
  item('85123A', 'WHITE HANGING HEART T-LIGHT HOLDER', { barcodes: packs }),
  item('71053', 'WHITE METAL LANTERN', { policy: { kind: 'each' } }),
  item('84406B', 'CREAM CUPID HEARTS COAT HANGER', { policy: { kind: 'sample', pieces: 2 } }),
  item('22752', 'SET 7 BABUSHKA NESTING BOXES'),
  item(
    'DE-40-12X',
    'Weihnachtsbaumständer-Sicherungsschraubenset, verzinkt, zwölfteilig, Aufbewahrungsbeutel',
  ),
  item('21730', 'GLASS STAR FROSTED T-LIGHT HOLDER'),
];

const two = (n: number) => String(n).padStart(2, '0');

export function bin(aisle: number, bay: number, level = 'B', position = '2'): Location {
  return {
    code: `A-${two(aisle)}-${two(bay)}-${level}-${position}`,
    type: 'pick-face',
    zone: 'A',
    aisle,
    bay,
    level,
    position,
    side: bay % 2 === 0 ? 'right' : 'left',
    x: 4 * aisle + (bay % 2 === 0 ? 1 : -1),
    y: 3 + bay * 1.4,
    checkDigits: '47',
    blockedBy: null,
  };
}

export const longBin: Location = { ...bin(14, 27), code: 'HOCHREGAL-114-2107-B3-022', aisle: 14, bay: 27 };

export const station: Location = { ...bin(1, 1), code: 'PACK-03', type: 'pack-station' };

const bins = [
  bin(1, 4),
  bin(1, 11),
  bin(2, 9),
  bin(3, 7),
  bin(3, 9, 'A', '1'),
  bin(4, 2),
  bin(4, 12),
  bin(5, 6),
  bin(6, 8),
];

export const line = (slot: number, quantity: number, put = 0, tote = `T-01${40 + slot}`): StopLine => {
  const done: Put = {
    by: `put-${slot}`,
    location: 'A-03-07-B-2',
    tote,
    quantity: put,
    goods: goods('85123A'),
  };
  return { orderId: `5363${60 + slot}`, n: 1, slot, quantity, puts: put === 0 ? [] : [done] };
};

export const stop = (n: number, location: string, of: Goods, lines: readonly StopLine[]): PickStop => ({
  pickListId: 'list-1',
  n,
  location,
  goods: of,
  lines,
  state: { is: 'open' },
  lease: 'device-7',
});

/** Twelve stops of which the current one is number 4; `slots` orders on the cart. */
export function work(slots: number, current: PickStop, change: Partial<PickWork['list']> = {}): PickWork {
  const around = bins.map((at, i) => {
    const sku = items[i % items.length]?.sku ?? '22752';
    const made = stop(i + 1, at.code, goods(sku), [line(1, 2)]);
    return i < 3 ? { ...made, state: { is: 'picked' } as const } : made;
  });
  const stops = [...around.filter(({ n }) => n !== current.n), current].toSorted((a, b) => a.n - b.n);
  const orders = Array.from({ length: slots }, (_, i) => ({ orderId: `5363${61 + i}`, slot: i + 1 }));
  return {
    list: {
      id: 'list-1',
      number: '4711',
      station: station.code,
      orders,
      state: { is: 'picking', operator: 'ana' },
      lease: 'device-7',
      totes: orders.map(({ slot }) => ({ slot, tote: `T-01${40 + slot}`, state: 'open' as const })),
      stops: 48,
      closedStops: 11,
      ...change,
    },
    stops,
    items: new Map(items.map((known) => [`${owner}/${known.sku}`, known])),
    locations: new Map([...bins, longBin, station].map((at) => [at.code, at])),
    units: new Map(),
  };
}
