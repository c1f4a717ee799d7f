// A ledger in memory with a small warehouse in it, for the tests beside.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { memoryStore } from '../ledger/memory-store.ts';

export const warehouse = 'wh-1';

export function memoryLedger(): Ledger {
  let n = 0;
  const newId = () => {
    n += 1;
    return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  };
  return createLedger({ store: memoryStore(), clock: () => 0, newId });
}

export const goods = (sku: string, more: Partial<Goods> = {}): Goods => ({
  owner: 'main',
  sku,
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
  ...more,
});

export type PlaceType = 'pick-face' | 'reserve' | 'pack-station' | 'quarantine' | 'dock';

export const place = (code: string, type: PlaceType = 'pick-face') => {
  const [zone = '', aisle, bay, level = '', position = ''] = code.split('-');
  return {
    code,
    type,
    zone,
    aisle: Number(aisle),
    bay: Number(bay),
    level,
    position,
    side: Number(bay) % 2 === 1 ? ('left' as const) : ('right' as const),
    x: Number(aisle),
    y: Number(bay),
    checkDigits: '42',
  };
};

export const order = (number: string, lines: readonly (readonly [sku: string, quantity: number])[]): Fact =>
  fact('order.received', {
    owner: 'main',
    channel: 'web',
    number,
    orderedAt: `2026-01-01T00:00:${number.padStart(2, '0').slice(-2)}`,
    shipTo: '',
    lines: lines.map(([sku, quantity], index) => ({ n: index + 1, sku, description: sku, quantity })),
  });

export const stocked = (
  lines: readonly (readonly [location: string, goods: Goods, quantity: number])[],
): Fact =>
  fact('stock.opened', {
    lines: lines.map(([location, what, quantity]) => ({ location, goods: what, quantity })),
  });

export const places = (...all: ReturnType<typeof place>[]): Fact =>
  fact('locations.defined', { locations: all });

export const state = (ledger: Ledger, ...facts: Fact[]): Promise<null> =>
  ledger.command(warehouse, null, async () => ({ facts, answer: null }));
