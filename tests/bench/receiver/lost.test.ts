import { expect, it } from 'vitest';
import { lost } from './lost.ts';
import { bySku, cartons, pallets, scans, unloaded } from './truck.ts';

const scanned = bySku(unloaded);
const first = unloaded[0]?.sku ?? '';
const other = unloaded.at(-1)?.sku ?? '';
const changed = (sku: string, by: number) => new Map([...scanned, [sku, (scanned.get(sku) ?? 0) + by]]);

it('nothing is lost where each carton is booked as what it is', () => {
  expect(lost(scanned, scanned)).toBe(0);
});

it.each([
  ['that isn’t booked', changed(first, -1)],
  ['that is booked twice', changed(first, 1)],
  ['of an item that the truck doesn’t bring', new Map([...scanned, ['stray', 1]])],
])('a carton %s counts', (_what, booked) => {
  expect(lost(scanned, booked)).toBe(1);
});

it('a carton that is booked as another item counts, at both', () => {
  const booked = new Map([...changed(first, -1), [other, (scanned.get(other) ?? 0) + 1]]);
  expect([first === other, lost(scanned, booked)]).toEqual([false, 2]);
});

it('a truck is a plate for each pallet and every carton once', () => {
  expect(scans).toHaveLength(cartons + pallets);
  expect(scans.filter((scan) => scan.startsWith('LPN-'))).toHaveLength(pallets);
  expect(new Set(scans.slice(0, 2)).size).toBe(2);
});
